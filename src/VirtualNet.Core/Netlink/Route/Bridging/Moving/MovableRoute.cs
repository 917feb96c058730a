namespace VirtualNet.Netlink.Route;

/// <summary>A route over a link, and what it becomes over the bridge.</summary>
/// <param name="Route">As it is; IPv6 multipath comes as one for each way, as the kernel keeps it.</param>
/// <param name="Place">Where among routes to the same destination with the same metric it stands, so that it can be put there.</param>
internal sealed record MovableRoute(NetRoute Route, RouteCreation Place)
{
    /// <summary>The same route with one link in place of another.</summary>
    public NetRoute Over(LinkRef from, LinkRef to) => Route.IsMultipath
        ? Route with { NextHops = [.. Route.NextHops.Select(hop => hop.Link?.Index == from.Index ? hop with { Link = to } : hop)] }
        : Route with { Link = to, NextHops = null };

    /// <summary>What makes it.</summary>
    public CreateRouteRequest Create(NetRoute route) => new(NewRoute.Of(route), Place);
}
