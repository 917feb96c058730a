using System.Net;

namespace VirtualNet.Netlink.Route;

/// <summary>Refuses what cannot be a route before anything is sent.</summary>
internal static class RouteChecks
{
    /// <exception cref="VirtualNetException">The route contradicts itself.</exception>
    public static void Check(NewRoute route, NetNamespace ns)
    {
        if (!route.Destination.Network.BaseAddress.Equals(route.Destination.Address))
            throw RouteErrors.HostBits(route.Destination, ns);
        IPFamily family = route.Destination.Family.ToIPFamily();
        foreach (IPAddress via in Gateways(route))
            CheckGateway(route, via, family, ns);
        if (route.Link is null && route.Via is { IsIPv6LinkLocal: true } linkLocal)
            throw RouteErrors.LinkNeeded(route, ns, linkLocal);
        if (route.NextHops?.FirstOrDefault(hop => hop.Weight is < 1 or > 256) is { } heavy)
            throw RouteErrors.Weight(route, ns, heavy.Weight);
        if (route.Source is { } source && source.AddressFamily.ToIPFamily() != family)
            throw RouteErrors.FamilyMismatch(route, ns, $"the source {source} is of the other family");
        if (route.From is not null && family == IPFamily.IPv4)
            throw RouteErrors.FamilyMismatch(route, ns, "only IPv6 routes can be limited to a source prefix; for IPv4 a routing rule does that");
        if ((route.Expires is not null || route.Preference is not null) && family == IPFamily.IPv4)
            throw RouteErrors.FamilyMismatch(route, ns, "only IPv6 routes expire or have a preference");
        bool needsWay = route.Type is RouteType.Unicast or RouteType.Multicast or RouteType.Broadcast;
        if (needsWay && route.Link is null && !route.HasGateway)
            throw RouteErrors.NowhereToGo(route, ns);
    }

    /// <summary>What <see cref="Check"/> refuses a route for; null when it is sound.</summary>
    public static VirtualNetException? Problem(NewRoute route, NetNamespace ns)
    {
        try
        {
            Check(route, ns);
            return null;
        }
        catch (VirtualNetException e)
        {
            return e;
        }
    }

    private static void CheckGateway(NewRoute route, IPAddress via, IPFamily family, NetNamespace ns)
    {
        if (via.IsIPv4MappedToIPv6)
            throw RouteErrors.FamilyMismatch(route, ns, $"the gateway {via} is an IPv4 address written as IPv6; use {via.MapToIPv4()}");
        // IPv4 destinations may lie behind IPv6 gateways (RFC 5549), not the other way round.
        if (family == IPFamily.IPv6 && via.AddressFamily.ToIPFamily() == IPFamily.IPv4)
            throw RouteErrors.FamilyMismatch(route, ns, $"an IPv6 destination cannot lie behind the IPv4 gateway {via}");
    }

    private static IEnumerable<IPAddress> Gateways(NewRoute route) =>
        (route.NextHops?.Select(hop => hop.Via) ?? []).Append(route.Via).OfType<IPAddress>();
}
