using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Removes links. The kernel waits for all its readers at each removal (17 to 56 ms), so many links are put into a group of their own
/// and the group is deleted with one request; what that refuses is tried one by one, and gets its old group back if it stays.
/// </summary>
public static class LinkRemoval
{
    /// <summary>From this many on, the way over a group pays.</summary>
    private const int GroupThreshold = 3;

    /// <summary>Removes links; one that is refused does not hinder the others. Removing one end of a veth removes the other.</summary>
    /// <returns>For each, in order: null when it is gone, else why not.</returns>
    public static IReadOnlyList<VirtualNetException?> RemoveLinks(this RouteConnection connection, IReadOnlyList<NetLink> links)
    {
        var outcomes = new VirtualNetException?[links.Count];
        var left = Enumerable.Range(0, links.Count).ToList();
        if (left.Count >= GroupThreshold)
            left = RemoveByGroup(connection, links);
        RemoveOneByOne(connection, links, left, outcomes);
        return outcomes;
    }

    /// <summary>Marks, deletes the group, and says which are still there.</summary>
    private static List<int> RemoveByGroup(RouteConnection connection, IReadOnlyList<NetLink> links)
    {
        uint group = UnusedGroup(connection);
        connection.Netlink.ExecuteAll([.. links.Select(l => new ChangeLinkRequest(l.Index, l.Name, new LinkSettings { Group = group }))]);
        // The kernel deletes a group whole or not at all: one link that cannot go keeps all, so its refusal only means "one by one".
        connection.Netlink.ExecuteAll([new DeleteLinkGroupRequest(group)]);
        HashSet<int> present = [.. connection.ListLinks().Items.Where(l => l.Group == group).Select(l => l.Index)];
        connection.Netlink.ExecuteAll([.. links.Where(l => present.Contains(l.Index)).Select(l => new ChangeLinkRequest(l.Index, l.Name, new LinkSettings { Group = l.Group }))]);
        return [.. Enumerable.Range(0, links.Count).Where(i => present.Contains(links[i].Index))];
    }

    private static void RemoveOneByOne(RouteConnection connection, IReadOnlyList<NetLink> links, List<int> which, VirtualNetException?[] outcomes)
    {
        IReadOnlyList<NetlinkException?> errors = connection.Netlink.ExecuteAll([.. which.Select(i => new DeleteLinkRequest(links[i].Index, links[i].Name))]);
        for (int i = 0; i < which.Count; i++)
        {
            // Gone already is what was wanted: the other end of a pair that went a moment ago.
            if (errors[i] is { } error && (Errno)error.ErrorNumber is not Errno.ENODEV)
                outcomes[which[i]] = error;
        }
    }

    private static uint UnusedGroup(RouteConnection connection)
    {
        HashSet<uint> used = [.. connection.ListLinks().Items.Select(l => l.Group)];
        uint group;
        do group = (uint)Random.Shared.Next(1 << 20, int.MaxValue);
        while (used.Contains(group));
        return group;
    }
}
