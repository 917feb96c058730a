using VirtualNet.Interop;

namespace VirtualNet.Namespaces;

/// <summary>
/// Makes and removes named namespaces the way ip-netns(8) does, so that either tool sees what the other made: a name is a file in
/// /run/netns with the namespace mounted on it, and the directory is a shared mount, so that other mount namespaces see it too.
/// </summary>
internal static class NamespaceDirectory
{
    private const int AF_INET = 2;
    private const int SOCK_DGRAM = 2;
    private const int SO_NETNS_COOKIE = 71;
    private const int CreateExclusive = 0x40 | 0x80; // O_CREAT | O_EXCL

    /// <summary>Makes namespaces, one after the other on one thread of their own.</summary>
    /// <param name="names">Names, checked before.</param>
    /// <param name="loopbackUp">Whether to switch lo on in each.</param>
    /// <returns>For each: the namespace, or why it could not be made; then its name is not there either.</returns>
    public static IReadOnlyList<(NetNamespace? Made, VirtualNetException? Error)> Create(IReadOnlyList<string> names, bool loopbackUp)
    {
        PrepareDirectory();
        var results = new (NetNamespace?, VirtualNetException?)[names.Count];
        // The thread ends in the last namespace made, which the mount alone keeps alive.
        var thread = new Thread(() =>
        {
            for (int i = 0; i < results.Length; i++)
                results[i] = CreateHere(names[i], loopbackUp);
        })
        { IsBackground = true, Name = "VirtualNet namespace maker" };
        thread.UnsafeStart();
        thread.Join();
        return results;
    }

    /// <summary>Takes a name away. The namespace ends when nothing else holds it.</summary>
    public static VirtualNetException? Delete(string name)
    {
        string path = NamespaceNames.PathOf(name);
        // A file without a mount (EINVAL) is what an interrupted creation leaves behind: unlinking it is all there is to do.
        Errno error = MountTable.Detach(path);
        if (error is Errno.None or Errno.EINVAL)
            error = MountTable.Unlink(path);
        return error switch
        {
            Errno.None => null,
            Errno.ENOENT => NamespaceErrors.NotFound(name),
            _ => NamespaceErrors.System($"remove the network namespace '{name}'", new SystemCallException("umount", error), name),
        };
    }

    private static (NetNamespace? Made, VirtualNetException? Error) CreateHere(string name, bool loopbackUp)
    {
        string path = NamespaceNames.PathOf(name);
        bool named = false;
        try
        {
            using (SystemCall.Open(path, CreateExclusive, 0))
                named = true;
            SystemCall.NewNetNamespace();
            Errno error = MountTable.Mount(NamespaceThread.CurrentPath, path, MountTable.MS_BIND);
            if (error != Errno.None)
                throw new SystemCallException("mount", error, path);
            using FileDescriptor socket = SystemCall.Socket(AF_INET, SOCK_DGRAM, 0);
            if (loopbackUp)
                InterfaceFlags.Up(socket, "lo");
            return (Describe(name, path, socket), null);
        }
        catch (SystemCallException e)
        {
            if (named)
                Delete(name);
            return (null, e.Error is Errno.EEXIST ? NamespaceErrors.Exists(name) : NamespaceErrors.System($"create the network namespace '{name}'", e, name));
        }
    }

    private static NetNamespace Describe(string name, string path, FileDescriptor socket)
    {
        ulong cookie = SystemCall.TryGetOption(socket, SystemCall.SOL_SOCKET, SO_NETNS_COOKIE, out ulong value) ? value : 0;
        return new NetNamespace
        {
            Name = name,
            Path = path,
            Inode = SystemCall.TryFileId(NamespaceThread.CurrentPath, out _)?.Inode ?? 0,
            Identity = new NamespaceIdentity(cookie, NamespaceIdentity.CurrentBoot),
        };
    }

    private static void PrepareDirectory()
    {
        try
        {
            Directory.CreateDirectory(NamespaceNames.Directory);
            Errno error = MountTable.Mount("", NamespaceNames.Directory, MountTable.MS_SHARED | MountTable.MS_REC);
            if (error != Errno.EINVAL)
            {
                ThrowIf(error);
                return;
            }

            // It is no mount point yet: mount it on itself, then share that.
            ThrowIf(MountTable.Mount(NamespaceNames.Directory, NamespaceNames.Directory, MountTable.MS_BIND | MountTable.MS_REC));
            ThrowIf(MountTable.Mount("", NamespaceNames.Directory, MountTable.MS_SHARED | MountTable.MS_REC));
        }
        catch (UnauthorizedAccessException)
        {
            throw NamespaceErrors.Denied("create a network namespace", NamespaceNames.Directory);
        }

        static void ThrowIf(Errno error)
        {
            if (error != Errno.None)
                throw NamespaceErrors.System("create a network namespace", new SystemCallException("mount", error, NamespaceNames.Directory), NamespaceNames.Directory);
        }
    }
}
