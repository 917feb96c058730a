namespace VirtualNet.Netlink.Route;

/// <summary>Sorts the routes over a link into those that go along with its addresses, and those that somebody else looks after.</summary>
internal static class MovableRoutes
{
    /// <summary>Reads them.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="link">The link.</param>
    /// <param name="left">Takes what is not moved, in words.</param>
    /// <returns>In the order in which they can be made: routes to gateways before routes over them.</returns>
    public static IReadOnlyList<MovableRoute> Read(RouteConnection connection, NetLink link, ICollection<string> left)
    {
        IReadOnlyList<NetRoute> all = connection.ListRoutes(new RouteFilter { Table = RouteTable.All }).RequireConsistent("the routes");
        var movable = new List<MovableRoute>();
        foreach (NetRoute route in all.Where(route => IsOver(route, link) && !IsKernels(route)))
        {
            if (Keeper(route) is { } keeper)
                left.Add($"the route '{route}', which {keeper}");
            else
                movable.AddRange(Ways(route, link).Select(way => new MovableRoute(way, Place(all, route))));
        }

        // A gateway must be on the link already when a route over it is made.
        return [.. movable.OrderBy(m => m.Route.NextHops.Any(hop => hop.Via is not null) ? 1 : 0)];
    }

    private static bool IsOver(NetRoute route, NetLink link) => route.NextHops.Any(hop => hop.Link?.Index == link.Index);

    /// <summary>Those come and go with the addresses.</summary>
    private static bool IsKernels(NetRoute route) =>
        route.Protocol == RouteProtocol.Kernel
        || route.Type is not RouteType.Unicast
        || route.Table == RouteTable.Local
        || (route.Family == IPFamily.IPv6 && (route.Destination.Address.IsIPv6LinkLocal || route.Destination.Address.IsIPv6Multicast));

    private static string? Keeper(NetRoute route) =>
        route.Protocol == RouteProtocol.RouterAdvertisement ? "came from a router advertisement"
        : route.Protocol == RouteProtocol.Dhcp ? "came from a DHCP client"
        : route.NextHopId is { } id ? $"uses the nexthop object {id}"
        : null;

    private static IEnumerable<NetRoute> Ways(NetRoute route, NetLink link) => route.IsMultipath && route.Family == IPFamily.IPv6
        ? route.NextHops.Where(hop => hop.Link?.Index == link.Index).Select(hop => route with { Via = hop.Via, Link = hop.Link, NextHops = null })
        : [route];

    /// <summary>The first of several takes the packets: the one that takes its place must be the first too.</summary>
    private static RouteCreation Place(IReadOnlyList<NetRoute> all, NetRoute route) =>
        ReferenceEquals(all.First(other => RouteKey.SameSlot(other, route)), route) ? RouteCreation.Prepend : RouteCreation.Append;
}
