using VirtualNet.Interop;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Namespaces;

/// <summary>Lists network namespaces with their identities, and with the ids that home has given to them.</summary>
internal static class NamespaceCatalog
{
    private const int AF_INET = 2;
    private const int SOCK_DGRAM = 2;
    private const int SO_NETNS_COOKIE = 71;

    /// <summary>Those of the names given, in order; names that are gone are left out.</summary>
    public static IReadOnlyList<NetNamespace> Named(IEnumerable<string> names) => Describe([.. names.Select(TryOpen).OfType<NamespaceHandle>()], null);

    /// <summary>The one of a name; null when it is gone.</summary>
    public static NetNamespace? Find(string name) => Named([name]).SingleOrDefault();

    /// <summary>The one behind a handle, which is closed.</summary>
    public static NetNamespace Describe(NamespaceHandle handle)
    {
        // Both are open: equal inodes mean the same namespace.
        NetNamespace found = Describe([handle.Inode == HomeNamespace.Handle.Inode ? HomeNamespace.Handle.Duplicate() : handle], null)[0];
        handle.Dispose();
        // It may be known by name though it was asked for by a process.
        return found.Name is null && !found.IsHome ? Named(NamespaceNames.List()).FirstOrDefault(n => n.IsSame(found)) ?? found : found;
    }

    /// <summary>Which namespace a handle leads to.</summary>
    public static NamespaceIdentity IdentityOf(NamespaceHandle handle) => new(ReadCookies([handle])[0], NamespaceIdentity.CurrentBoot);

    /// <summary>All that can be found: home, the named ones, and the unnamed ones with the processes that hold them.</summary>
    public static IReadOnlyList<NetNamespace> All()
    {
        NamespaceHolders holders = NamespaceHolders.Scan(descriptors: true);
        var handles = new List<NamespaceHandle> { HomeNamespace.Handle.Duplicate() };
        handles.AddRange(NamespaceNames.List().Select(TryOpen).OfType<NamespaceHandle>());
        HashSet<ulong> seen = [.. handles.Select(h => h.Inode)];
        foreach ((ulong inode, NamespaceHolders.Found found) in holders.ByInode.OrderBy(f => f.Key))
        {
            if (seen.Add(inode) && TryOpenPath(found.Path, inode) is { } handle)
                handles.Add(handle);
        }

        return Describe(handles, holders);
    }

    /// <summary>Reads what there is to know and closes the handles.</summary>
    private static NetNamespace[] Describe(List<NamespaceHandle> handles, NamespaceHolders? holders)
    {
        try
        {
            ulong[] cookies = ReadCookies(handles);
            using RouteConnection home = RouteConnection.Open(HomeNamespace.Handle);
            return [.. handles.Select((handle, i) => handle.ToValue(cookies[i]) with
            {
                Id = NamespaceIds.Ask(home, handle),
                Processes = holders?.Of(handle.Inode),
            })];
        }
        finally
        {
            foreach (NamespaceHandle handle in handles)
                handle.Dispose();
        }
    }

    /// <summary>A namespace tells its cookie only to a socket inside it; without the right to enter it stays unknown.</summary>
    private static ulong[] ReadCookies(List<NamespaceHandle> handles)
    {
        try
        {
            return NamespaceThread.RunElsewhere([.. handles.Select(h => h.File)], _ =>
            {
                using FileDescriptor socket = SystemCall.Socket(AF_INET, SOCK_DGRAM, 0);
                return SystemCall.TryGetOption(socket, SystemCall.SOL_SOCKET, SO_NETNS_COOKIE, out ulong cookie) ? cookie : 0;
            });
        }
        catch (SystemCallException)
        {
            return new ulong[handles.Count];
        }
    }

    private static NamespaceHandle? TryOpen(string name)
    {
        try
        {
            return NamespaceHandle.OpenName(name);
        }
        catch (VirtualNetException)
        {
            return null; // it went while we looked, or is a file that is no namespace
        }
    }

    private static NamespaceHandle? TryOpenPath(string path, ulong inode)
    {
        try
        {
            NamespaceHandle handle = NamespaceHandle.OpenPath(path);
            if (handle.Inode == inode)
                return handle;
            handle.Dispose();
        }
        catch (VirtualNetException)
        {
            // The process ended, or belongs to somebody else.
        }

        return null;
    }
}
