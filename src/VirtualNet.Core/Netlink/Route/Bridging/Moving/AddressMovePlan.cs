namespace VirtualNet.Netlink.Route;

/// <summary>What would move from a link to a bridge, read before anything is touched: the first step.</summary>
internal sealed record AddressMovePlan
{
    public required NetLink Link { get; init; }

    public required NetLink Bridge { get; init; }

    /// <summary>Addresses to move, in the kernel's order: IPv4 first, primary before secondary.</summary>
    public required IReadOnlyList<NetAddress> Addresses { get; init; }

    /// <summary>Routes to move, in an order in which they can be made.</summary>
    public required IReadOnlyList<MovableRoute> Routes { get; init; }

    /// <summary>Addresses that the bridge has before: what comes besides goes again when the move fails.</summary>
    public required IReadOnlySet<AddressKey> BridgeAddresses { get; init; }

    /// <summary>What will not be moved, in words.</summary>
    public required IReadOnlyList<string> Left { get; init; }

    /// <summary>True when addresses or routes stay behind, on a link that will not take packets for itself any more.</summary>
    public bool LeavesSomeBehind { get; init; }

    /// <summary>Reads it.</summary>
    /// <exception cref="VirtualNetException">The link is a port of another master, or has a route that cannot be made again.</exception>
    public static AddressMovePlan Read(RouteConnection connection, NetLink bridge, NetLink link)
    {
        if (link.Master is not null)
            throw BridgeErrors.NotFromAPort(link, connection.Namespace);
        var left = new List<string>();
        IReadOnlyList<NetAddress> addresses = MovableAddresses.Read(connection, link, left);
        IReadOnlyList<MovableRoute> routes = MovableRoutes.Read(connection, link, left);
        foreach (MovableRoute route in routes)
            NewRoute.Of(route.Route); // one that cannot be made again would be lost: it says so now
        bool leaves = left.Count > 0;
        left.AddRange(RuleLinks.Naming(connection, link.Name));
        return new AddressMovePlan
        {
            Link = link,
            Bridge = bridge,
            Addresses = addresses,
            Routes = routes,
            BridgeAddresses = connection.ListAddresses(new AddressFilter { Link = new LinkRef(bridge.Name, bridge.Index, bridge.Namespace) }).Items.Select(a => a.Key).ToHashSet(),
            Left = left,
            LeavesSomeBehind = leaves,
        };
    }
}
