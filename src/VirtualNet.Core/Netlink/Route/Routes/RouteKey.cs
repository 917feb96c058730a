namespace VirtualNet.Netlink.Route;

/// <summary>What tells one entry of the routing tables from another.</summary>
/// <param name="Table">Table.</param>
/// <param name="Destination">Destination.</param>
/// <param name="From">Source prefix.</param>
/// <param name="TypeOfService">Type of service.</param>
/// <param name="Metric">Metric.</param>
/// <param name="Ways">Gateways and links, in order.</param>
internal readonly record struct RouteKey(RouteTable Table, IPPrefix Destination, IPPrefix? From, byte TypeOfService, uint Metric, string Ways)
{
    public static RouteKey Of(NetRoute route) => new(
        route.Table,
        route.Destination,
        route.From,
        route.TypeOfService,
        route.Metric,
        $"{route.Type} {route.NextHopId} {string.Join(',', route.NextHops.Select(hop => $"{hop.Via}%{hop.Link?.Index}"))}");

    /// <summary>True when both would be one to the kernel's NLM_F_REPLACE and NLM_F_EXCL, whatever their ways.</summary>
    public static bool SameSlot(NetRoute one, NetRoute other) =>
        one.Table == other.Table && one.Destination.Equals(other.Destination) && Equals(one.From, other.From) && one.TypeOfService == other.TypeOfService && one.Metric == other.Metric;
}
