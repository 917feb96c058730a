namespace VirtualNet;

/// <summary>
/// A network namespace as a value: where it is found, and which one it was when it was read. It holds no descriptor, so it
/// keeps nothing alive; acting on one that has gone meanwhile is an error.
/// </summary>
public sealed record NetNamespace
{
    /// <summary>Name under /run/netns, as <c>ip netns</c> knows it; null for home and for unnamed ones.</summary>
    public string? Name { get; init; }

    /// <summary>File that leads to it: /run/netns/NAME or /proc/PID/ns/net; null for home, which is held open.</summary>
    public string? Path { get; init; }

    /// <summary>Which namespace it is, however it is called.</summary>
    public NamespaceIdentity Identity { get; init; }

    /// <summary>True for the namespace in which the session began.</summary>
    public bool IsHome { get; init; }

    /// <summary>Inode number of the namespace, as <c>lsns</c> and <c>ls -l /proc/PID/ns/net</c> print it. For display: it is used again at once.</summary>
    public ulong Inode { get; init; }

    /// <summary>Id that the session's namespace has given to it (nsid), as <c>ip netns list-id</c> prints it; null for none.</summary>
    public int? Id { get; init; }

    /// <summary>Processes in it, or holding a descriptor of it; null when they were not looked for.</summary>
    public IReadOnlyList<NamespaceProcess>? Processes { get; init; }

    /// <summary>What to call it in a table: its name, else its path, else nothing for home.</summary>
    public string DisplayName => Name ?? Path ?? "";

    /// <summary>" in namespace 'red'", to go into a sentence; nothing for home.</summary>
    internal string Place => DisplayName.Length == 0 ? "" : $" in namespace '{DisplayName}'";

    /// <summary>Same namespace: by identity where it is known, else by path.</summary>
    public bool IsSame(NetNamespace other) =>
        Identity.IsKnown && other.Identity.IsKnown ? Identity == other.Identity : Path == other.Path && IsHome == other.IsHome;

    /// <inheritdoc/>
    public override string ToString() => DisplayName;
}
