using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Links of one namespace on their way out. The kernel waits for all its readers at each removal (17 to 56 ms), so many links are put
/// into a group of their own and the group is deleted with one request, which waits once.
/// </summary>
/// <remarks>
/// The kernel deletes a group whole or not at all. So what cannot be deleted for certain (physical links, loopback) is not put into it;
/// and when the group is refused all the same, its links get their old groups back and go one by one, each with its own outcome.
/// </remarks>
public sealed class LinkRemovalBatch
{
    /// <summary>From this many on, the way over a group pays.</summary>
    private const int GroupThreshold = 3;

    /// <summary>Group numbers below are left to people.</summary>
    private const int FirstGroup = 1 << 20;

    private readonly RouteConnection _connection;
    private readonly IReadOnlyList<NetLink> _links;
    private readonly VirtualNetException?[] _outcomes;
    private readonly Dictionary<int, NetLink> _present;

    /// <summary>
    /// Looks which links are there. When pairs reach across namespaces, make the batches of all namespaces before any of them removes:
    /// a far end that goes with its near end is then no missing link.
    /// </summary>
    public LinkRemovalBatch(RouteConnection connection, IReadOnlyList<NetLink> links)
    {
        _connection = connection;
        _links = links;
        _outcomes = new VirtualNetException?[links.Count];
        _present = Read(connection, links);
        for (int i = 0; i < links.Count; i++)
        {
            if (!_present.TryGetValue(links[i].Index, out NetLink? link))
                _outcomes[i] = LinkErrors.NotFound(links[i].Name, connection.Namespace);
            else if (!links[i].IsStill(link))
                _outcomes[i] = LinkErrors.Replaced(links[i], link, connection.Namespace);
        }
    }

    /// <summary>Removes them; one that is refused does not hinder the others.</summary>
    /// <returns>For each, in order: null when it is gone, else why not.</returns>
    public IReadOnlyList<VirtualNetException?> Remove()
    {
        int[] left = [.. Enumerable.Range(0, _links.Count).Where(i => _outcomes[i] is null)];
        if (left.Length >= GroupThreshold)
        {
            HashSet<int> gone = RemoveByGroup([.. left.Select(i => _present[_links[i].Index]).Where(link => link.Kind is not null)]);
            left = [.. left.Where(i => !gone.Contains(_links[i].Index))];
        }

        RemoveOneByOne(left);
        return _outcomes;
    }

    private static Dictionary<int, NetLink> Read(RouteConnection connection, IReadOnlyList<NetLink> links)
    {
        IEnumerable<NetLink> found = links.Count >= GroupThreshold
            ? connection.ListUnresolved().Items
            : links.Select(link => connection.FindUnresolved(link.Index)).OfType<NetLink>();
        var present = new Dictionary<int, NetLink>();
        foreach (NetLink link in found)
            present[link.Index] = link;
        return present;
    }

    /// <summary>Puts the links into a group and deletes it.</summary>
    /// <returns>Indexes of those that are gone for certain: all that could be put into the group, or none.</returns>
    private HashSet<int> RemoveByGroup(NetLink[] links)
    {
        uint group = UnusedGroup();
        IReadOnlyList<NetlinkException?> marks = _connection.Netlink.ExecuteAll([.. links.Select(link => SetGroup(link, group))]);
        NetLink[] marked = [.. links.Where((_, i) => marks[i] is null)];
        if (marked.Length == 0)
            return [];
        if (_connection.Netlink.ExecuteAll([new DeleteLinkGroupRequest(group)])[0] is null)
            return [.. marked.Select(link => link.Index)];
        // Also those whose mark has an unknown outcome. What is gone meanwhile is refused, which is well.
        _connection.Netlink.ExecuteAll([.. links.Select(link => SetGroup(link, link.Group))]);
        return [];
    }

    private void RemoveOneByOne(int[] which)
    {
        IReadOnlyList<NetlinkException?> errors = _connection.Netlink.ExecuteAll([.. which.Select(i => new DeleteLinkRequest(_links[i].Index, _links[i].Name))]);
        for (int i = 0; i < which.Length; i++)
        {
            // Gone already is what was wanted: the other end of a pair that went a moment ago.
            if (errors[i] is { } error && (Errno)error.ErrorNumber is not Errno.ENODEV)
                _outcomes[which[i]] = error;
        }
    }

    private static ChangeLinkRequest SetGroup(NetLink link, uint group) => new(link.Index, link.Name, new LinkSettings { Group = group });

    private uint UnusedGroup()
    {
        HashSet<uint> used = [.. _present.Values.Select(link => link.Group)];
        uint group;
        do group = (uint)Random.Shared.Next(FirstGroup, int.MaxValue);
        while (used.Contains(group));
        return group;
    }
}
