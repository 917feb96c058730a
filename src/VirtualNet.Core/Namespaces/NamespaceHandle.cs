using System.Globalization;
using VirtualNet.Interop;

namespace VirtualNet.Namespaces;

/// <summary>
/// An open way into a network namespace, for the time of one operation: an open descriptor keeps a deleted namespace and its
/// links alive, so it is disposed as soon as the operation is over.
/// </summary>
public sealed class NamespaceHandle : IDisposable
{
    private NamespaceHandle(FileDescriptor file, string? name, string? path, bool isHome)
    {
        File = file;
        Name = name;
        Path = path;
        IsHome = isHome;
        Inode = SystemCall.FileId(file).Inode;
    }

    /// <summary>Name under /run/netns, when it was found there.</summary>
    public string? Name { get; }

    /// <summary>File that it was opened by; null for home.</summary>
    public string? Path { get; }

    /// <summary>True for the namespace in which the session began.</summary>
    public bool IsHome { get; }

    /// <summary>Inode number, for display.</summary>
    public ulong Inode { get; }

    internal FileDescriptor File { get; }

    /// <summary>What to call it in error texts.</summary>
    internal string Place => Name is { } name ? $" in namespace '{name}'" : Path is { } path ? $" in namespace '{path}'" : "";

    /// <summary>Opens a namespace by its name under /run/netns.</summary>
    /// <exception cref="VirtualNetException">There is none of that name, or it may not be opened.</exception>
    public static NamespaceHandle OpenName(string name) => Open(NamespaceNames.PathOf(name), name, () => NamespaceErrors.NotFound(name), name);

    /// <summary>Opens the namespace of a process.</summary>
    /// <exception cref="VirtualNetException">The process has ended, or belongs to somebody else.</exception>
    public static NamespaceHandle OpenProcess(int id) =>
        Open($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/ns/net", null, () => NamespaceErrors.ProcessEnded(id), id);

    /// <summary>Opens a namespace by a file: a bind mount, /proc/PID/ns/net ...</summary>
    /// <exception cref="VirtualNetException">There is no such file, or it is something else.</exception>
    public static NamespaceHandle OpenPath(string path)
    {
        string full = System.IO.Path.GetFullPath(path);
        string? name = System.IO.Path.GetDirectoryName(full) is NamespaceNames.Directory or "/var/run/netns" ? System.IO.Path.GetFileName(full) : null;
        return Open(full, name, () => NamespaceErrors.NotFound(path), path);
    }

    /// <summary>Opens the calling thread's namespace and calls it home.</summary>
    public static NamespaceHandle OpenHome() => new(SystemCall.Open(NamespaceThread.CurrentPath, 0), null, null, isHome: true);

    /// <summary>Opens what a value stands for. Whether it is still the same namespace is seen when a socket is made in it (<see cref="Verify"/>).</summary>
    public static NamespaceHandle Open(NetNamespace ns)
    {
        if (ns.IsHome)
            return HomeNamespace.Handle.Duplicate();
        if (ns.Path is null)
            throw NamespaceErrors.Gone(ns);
        try
        {
            return Open(ns.Path, ns.Name, () => NamespaceErrors.Gone(ns), ns);
        }
        catch (VirtualNetException e) when (e.Kind is FailureKind.NotFound)
        {
            throw NamespaceErrors.Gone(ns);
        }
    }

    /// <summary>Refuses a namespace that has taken the place of the one that was meant.</summary>
    /// <exception cref="VirtualNetException">It is another one.</exception>
    public static void Verify(NetNamespace expected, NamespaceIdentity found)
    {
        if (expected.Identity.IsKnown && found.IsKnown && expected.Identity != found)
            throw NamespaceErrors.Gone(expected);
    }

    /// <summary>A second handle to the same namespace, disposed on its own.</summary>
    public NamespaceHandle Duplicate()
    {
        int copy = Tmds.Linux.LibC.fcntl(File.Value, Tmds.Linux.LibC.F_DUPFD_CLOEXEC, 0);
        return copy >= 0
            ? new NamespaceHandle(new FileDescriptor(copy), Name, Path, IsHome)
            : throw new SystemCallException("fcntl(F_DUPFD_CLOEXEC)", SystemCall.LastError);
    }

    /// <summary>The namespace as a value that keeps nothing alive.</summary>
    internal NetNamespace ToValue(ulong cookie) => new()
    {
        Name = Name,
        Path = Path,
        IsHome = IsHome,
        Inode = Inode,
        Identity = new NamespaceIdentity(cookie, NamespaceIdentity.CurrentBoot),
    };

    /// <inheritdoc/>
    public void Dispose() => File.Dispose();

    private static NamespaceHandle Open(string path, string? name, Func<VirtualNetException> missing, object target)
    {
        FileDescriptor file;
        try
        {
            file = SystemCall.Open(path, 0);
        }
        catch (SystemCallException e) when (e.Error is Errno.ENOENT or Errno.ESRCH or Errno.ENOTDIR)
        {
            throw missing();
        }
        catch (SystemCallException e)
        {
            throw NamespaceErrors.System($"open the network namespace '{name ?? path}'", e, target);
        }

        if (NamespaceFile.IsNetNamespace(file))
            return new NamespaceHandle(file, name, path, isHome: false);
        file.Dispose();
        throw NamespaceErrors.NotANamespace(path);
    }
}
