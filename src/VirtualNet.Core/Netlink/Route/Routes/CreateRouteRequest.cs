using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Makes a route: RTM_NEWROUTE. Equivalent to <c>ip route add|append|change DESTINATION via V dev L ...</c>.</summary>
/// <param name="Route">What to make.</param>
/// <param name="Mode">What to do about one that is there already.</param>
internal sealed record CreateRouteRequest(NewRoute Route, RouteCreation Mode = RouteCreation.New) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_NEWROUTE;

    public NetlinkFlags Flags => Echo | Mode switch
    {
        RouteCreation.New => NetlinkFlags.NLM_F_CREATE | NetlinkFlags.NLM_F_EXCL,
        RouteCreation.Prepend => NetlinkFlags.NLM_F_CREATE,
        RouteCreation.Append => NetlinkFlags.NLM_F_CREATE | NetlinkFlags.NLM_F_APPEND,
        _ => NetlinkFlags.NLM_F_REPLACE,
    };

    public string Operation => $"{(Mode == RouteCreation.Replace ? "change" : "create")} the route '{Route}'";

    public object? Target => RouteText.Of(Route.Destination);

    /// <summary>Asks for the route back as the kernel made it.</summary>
    public bool WantsEcho { get; init; }

    private NetlinkFlags Echo => WantsEcho ? NetlinkFlags.NLM_F_ECHO : NetlinkFlags.None;

    public void WriteBody(ref MessageWriter writer)
    {
        IPFamily family = Route.Destination.Family.ToIPFamily();
        writer.Struct(new rtmsg
        {
            rtm_family = (byte)family,
            rtm_dst_len = (byte)Route.Destination.PrefixLength,
            rtm_src_len = (byte)(Route.From?.PrefixLength ?? 0),
            rtm_tos = Route.TypeOfService,
            rtm_table = RouteWriter.ShortTable(Route.EffectiveTable),
            rtm_protocol = (Route.Protocol ?? RouteProtocol.Boot).Number,
            rtm_scope = (byte)(Route.Scope ?? Scope(family)),
            rtm_type = (byte)Route.Type,
            rtm_flags = (uint)(Route.OnLink ? RouteFlags.OnLink : RouteFlags.None),
        });
        RouteWriter.Destination(ref writer, Route.Destination);
        if (Route.From is not null)
            writer.Address(RouteAttribute.RTA_SRC, Route.From.Address);
        RouteWriter.LongTable(ref writer, Route.EffectiveTable);
        WriteWay(ref writer, family);
        if (Route.Source is not null)
            writer.Address(RouteAttribute.RTA_PREFSRC, Route.Source);
        if (Route.Metric is { } metric)
            writer.UInt32(RouteAttribute.RTA_PRIORITY, metric);
        if (Route.Tuning is not null)
            RouteTuningCodec.Write(ref writer, Route.Tuning);
        if (Route.Preference is { } preference)
            writer.UInt8(RouteAttribute.RTA_PREF, (byte)preference);
        if (Route.Expires is { } expires)
            writer.UInt32(RouteAttribute.RTA_EXPIRES, checked((uint)Math.Round(expires.TotalSeconds)));
        if (Route.Realm is { } realm)
            writer.UInt32(RouteAttribute.RTA_FLOW, realm);
    }

    public NetlinkExplanation? Explain(NetlinkRefusal refusal) => RouteExplanations.Create(this, refusal);

    private void WriteWay(ref MessageWriter writer, IPFamily family)
    {
        if (Route.Via is not null)
            RouteWriter.Gateway(ref writer, Route.Via, family);
        if (Route.Link is { } link)
            writer.Int32(RouteAttribute.RTA_OIF, link.Index);
        if (Route.NextHops is not null)
            RouteWriter.NextHops(ref writer, Route.NextHops, family);
        if (Route.NextHopId is { } id)
            writer.UInt32(RouteAttribute.RTA_NH_ID, id);
    }

    /// <summary>The scope that follows from what the route does, as ip-route(8) chooses it.</summary>
    private RouteScope Scope(IPFamily family) => family == IPFamily.IPv6
        ? RouteScope.Universe
        : Route.Type switch
        {
            RouteType.Local or RouteType.Nat => RouteScope.Host,
            RouteType.Broadcast or RouteType.Multicast or RouteType.Anycast => RouteScope.Link,
            RouteType.Unicast when !Route.HasGateway => RouteScope.Link,
            _ => RouteScope.Universe,
        };
}
