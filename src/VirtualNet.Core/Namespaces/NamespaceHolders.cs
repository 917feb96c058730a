using System.Globalization;

namespace VirtualNet.Namespaces;

/// <summary>
/// Finds through /proc which processes are in which network namespace, or hold a descriptor of one, and where one is mounted. Reads what
/// the caller may read: other users' processes stay unseen without CAP_SYS_PTRACE.
/// </summary>
internal sealed class NamespaceHolders
{
    private const string LinkPrefix = "net:[";

    private readonly Dictionary<ulong, Found> _byInode = [];

    /// <summary>What is known of one namespace.</summary>
    public sealed class Found
    {
        /// <summary>A file that leads to it.</summary>
        public string Path { get; set; } = "";

        /// <summary>Processes in it, or holding it open.</summary>
        public List<NamespaceProcess> Processes { get; } = [];
    }

    /// <summary>Namespaces by inode.</summary>
    public IReadOnlyDictionary<ulong, Found> ByInode => _byInode;

    /// <summary>Looks at all processes and mounts.</summary>
    /// <param name="descriptors">Also look at open descriptors, which takes longer.</param>
    public static NamespaceHolders Scan(bool descriptors)
    {
        var holders = new NamespaceHolders();
        foreach (string directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory), CultureInfo.InvariantCulture, out int id))
                holders.AddProcess(directory, id, descriptors);
        }

        holders.AddMounts();
        return holders;
    }

    /// <summary>Processes that hold the namespace of an inode.</summary>
    public IReadOnlyList<NamespaceProcess> Of(ulong inode) => _byInode.TryGetValue(inode, out Found? found) ? found.Processes : [];

    private void AddProcess(string directory, int id, bool descriptors)
    {
        string path = directory + "/ns/net";
        Add(path, id, directory);
        if (!descriptors)
            return;
        try
        {
            foreach (string file in Directory.EnumerateFileSystemEntries(directory + "/fd"))
                Add(file, id, directory);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // Somebody else's process, or one that ended meanwhile.
        }
    }

    private void Add(string path, int id, string directory)
    {
        if (Inode(LinkTarget(path)) is not { } inode)
            return;
        if (!_byInode.TryGetValue(inode, out Found? found))
            _byInode.Add(inode, found = new Found { Path = path });
        if (found.Processes.All(p => p.Id != id))
            found.Processes.Add(new NamespaceProcess(id, Comm(directory)));
    }

    /// <summary>Mounts of namespaces outside /run/netns: container engines keep theirs so (proc(5), mountinfo).</summary>
    private void AddMounts()
    {
        foreach (string line in File.ReadLines("/proc/thread-self/mountinfo"))
        {
            string[] fields = line.Split(' ');
            if (fields.Length > 4 && Inode(fields[3]) is { } inode && !_byInode.ContainsKey(inode))
                _byInode.Add(inode, new Found { Path = Unescape(fields[4]) });
        }
    }

    private static ulong? Inode(string? target) =>
        target is not null && target.StartsWith(LinkPrefix, StringComparison.Ordinal)
            && ulong.TryParse(target.AsSpan(LinkPrefix.Length, target.Length - LinkPrefix.Length - 1), CultureInfo.InvariantCulture, out ulong inode)
            ? inode
            : null;

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    private static string Comm(string directory)
    {
        try
        {
            return File.ReadAllText(directory + "/comm").TrimEnd('\n');
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return "?";
        }
    }

    /// <summary>mountinfo writes blanks and backslashes as octal numbers.</summary>
    private static string Unescape(string text) =>
        text.Replace("\\040", " ", StringComparison.Ordinal).Replace("\\011", "\t", StringComparison.Ordinal)
            .Replace("\\012", "\n", StringComparison.Ordinal).Replace("\\134", "\\", StringComparison.Ordinal);
}
