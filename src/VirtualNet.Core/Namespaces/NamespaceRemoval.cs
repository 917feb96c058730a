using VirtualNet.Interop;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Namespaces;

/// <summary>
/// Removes named namespaces and waits until their links are really gone. Removing the name is quick, the kernel takes a namespace apart
/// in the background: until then the far ends of its cables keep their names, and making them again fails.
/// </summary>
internal sealed class NamespaceRemoval
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(20);

    private readonly List<Doomed> _looked = [];
    private readonly List<Doomed> _doomed = [];
    private readonly Lazy<NamespaceHolders> _before = new(() => NamespaceHolders.Scan(descriptors: false));

    /// <summary>A namespace whose name is gone, and the far ends of its cables.</summary>
    private sealed record Doomed(string Name, ulong Inode, IReadOnlyList<LinkRef> FarEnds, IReadOnlyList<NamespaceProcess> Holders);

    /// <summary>Looks at a namespace that is to be removed: which links outside will go with it, and who is in it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="expected">When an object named it: what it must still be.</param>
    /// <param name="cancellation">Ends waits for the kernel.</param>
    /// <exception cref="VirtualNetException">There is none of that name, or another one has it now.</exception>
    public void Look(string name, NetNamespace? expected, CancellationToken cancellation)
    {
        ulong inode = 0;
        IReadOnlyList<LinkRef> farEnds = [];
        IReadOnlyList<NamespaceProcess> holders = [];
        try
        {
            using NamespaceHandle handle = NamespaceHandle.OpenName(name);
            using RouteConnection inside = RouteConnection.Open(handle, expected, cancellation);
            inode = handle.Inode;
            holders = _before.Value.Of(inode);
            farEnds = [.. inside.ListLinks().Items.Select(l => l.Peer).OfType<LinkRef>().Where(p => p.Namespace is { } ns && !ns.IsSame(inside.Namespace))];
        }
        catch (VirtualNetException e) when (e.ErrorId is "NotANetNamespace")
        {
            // A left-over file: there is nothing to wait for.
        }

        _looked.Add(new Doomed(name, inode, farEnds, holders));
    }

    /// <summary>
    /// Takes the names away of all that were looked at, one right after the other: the kernel takes apart together what it finds together,
    /// and waits for its readers once.
    /// </summary>
    /// <returns>Those that could not be removed.</returns>
    public IReadOnlyList<(string Name, VirtualNetException Error)> RemoveLooked()
    {
        var errors = new List<(string, VirtualNetException)>();
        foreach (Doomed looked in _looked)
        {
            if (NamespaceDirectory.Delete(looked.Name) is { } error)
                errors.Add((looked.Name, error));
            else
                _doomed.Add(looked);
        }

        _looked.Clear();
        return errors;
    }

    /// <summary>Waits until the far ends of all removed namespaces are gone.</summary>
    /// <param name="connect">Gives a connection to a namespace; null for home.</param>
    /// <param name="limit">How long to wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The namespaces that live on, with the processes that hold them.</returns>
    public IReadOnlyList<(string Name, IReadOnlyList<NamespaceProcess> Holders)> Wait(Func<NetNamespace?, RouteConnection> connect, TimeSpan limit, CancellationToken cancellation)
    {
        long deadline = Environment.TickCount64 + (long)limit.TotalMilliseconds;
        TimeSpan pause = FirstPause;
        List<Doomed> left = StillThere(_doomed, connect);
        while (left.Count > 0 && Environment.TickCount64 < deadline)
        {
            cancellation.WaitHandle.WaitOne(pause);
            cancellation.ThrowIfCancellationRequested();
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            left = StillThere(left, connect);
        }

        return Held(left);
    }

    private static List<Doomed> StillThere(List<Doomed> doomed, Func<NetNamespace?, RouteConnection> connect)
    {
        var present = new Dictionary<string, HashSet<int>>();
        return [.. doomed.Where(d => d.FarEnds.Any(IsThere))];

        bool IsThere(LinkRef end)
        {
            string place = end.Namespace!.Path ?? "";
            if (!present.TryGetValue(place, out HashSet<int>? indexes))
                present[place] = indexes = Indexes(end.Namespace, connect);
            return indexes.Contains(end.Index);
        }
    }

    /// <summary>Indexes of the links of a namespace; none when it is gone as well.</summary>
    private static HashSet<int> Indexes(NetNamespace ns, Func<NetNamespace?, RouteConnection> connect)
    {
        try
        {
            return [.. connect(ns.IsHome ? null : ns).ListUnresolved().Items.Select(l => l.Index)];
        }
        catch (VirtualNetException e) when (e.Kind is FailureKind.NotFound or FailureKind.Gone)
        {
            return [];
        }
    }

    /// <summary>
    /// Who keeps alive what lost its name: those that did not end in time, and those that a process was in and still is. What was not
    /// held before is not looked for by its inode, which may belong to another namespace by now.
    /// </summary>
    private List<(string, IReadOnlyList<NamespaceProcess>)> Held(List<Doomed> left)
    {
        List<Doomed> suspects = [.. _doomed.Where(d => left.Contains(d) || d.Holders.Count > 0)];
        if (suspects.Count == 0)
            return [];
        NamespaceHolders now = NamespaceHolders.Scan(descriptors: left.Count > 0);
        return [.. suspects
            .Select(d => (d.Name, Holders: left.Contains(d) ? now.Of(d.Inode) : [.. now.Of(d.Inode).Intersect(d.Holders)], Stayed: left.Contains(d)))
            .Where(d => d.Stayed || d.Holders.Count > 0)
            .Select(d => (d.Name, d.Holders))];
    }
}
