using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Removes a route: RTM_DELROUTE. The kernel removes the first one that agrees with everything sent, so all that is known of the
/// route is sent. Equivalent to <c>ip route del DESTINATION via V dev L table T metric M proto P ...</c>.
/// </summary>
/// <param name="Route">The route as it was read.</param>
internal sealed record DeleteRouteRequest(NetRoute Route) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_DELROUTE;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => $"remove the route '{Route}'";

    public object? Target => Route;

    public void WriteBody(ref MessageWriter writer)
    {
        writer.Struct(new rtmsg
        {
            rtm_family = (byte)Route.Family,
            rtm_dst_len = (byte)Route.Destination.PrefixLength,
            rtm_src_len = (byte)(Route.From?.PrefixLength ?? 0),
            rtm_tos = Route.TypeOfService,
            rtm_table = RouteWriter.ShortTable(Route.Table),
            rtm_protocol = Route.Protocol.Number,
            rtm_scope = (byte)Route.Scope,
            rtm_type = (byte)Route.Type,
        });
        RouteWriter.Destination(ref writer, Route.Destination);
        if (Route.From is not null)
            writer.Address(RouteAttribute.RTA_SRC, Route.From.Address);
        RouteWriter.LongTable(ref writer, Route.Table);
        if (Route.Source is not null)
            writer.Address(RouteAttribute.RTA_PREFSRC, Route.Source);
        if (Route.Metric != 0)
            writer.UInt32(RouteAttribute.RTA_PRIORITY, Route.Metric);
        WriteWay(ref writer);
    }

    public NetlinkExplanation? Explain(NetlinkRefusal refusal) => RouteExplanations.Delete(refusal);

    private void WriteWay(ref MessageWriter writer)
    {
        // A route through a nexthop object reports the object's ways too; the kernel takes the id alone.
        if (Route.NextHopId is { } id)
        {
            writer.UInt32(RouteAttribute.RTA_NH_ID, id);
            return;
        }

        if (Route.IsMultipath)
        {
            RouteWriter.NextHops(ref writer, Route.NextHops.Select(NewNextHop.Of), Route.Family);
            return;
        }

        if (Route.Via is not null)
            RouteWriter.Gateway(ref writer, Route.Via, Route.Family);
        if (Route.Link is not null)
            writer.Int32(RouteAttribute.RTA_OIF, Route.Link.Index);
    }
}
