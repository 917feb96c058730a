using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Asks which way a packet would go: RTM_GETROUTE without dump. Equivalent to <c>ip route get [fibmatch] ADDRESS [from A] [iif L] [oif L] [mark M] [uid U]</c>.</summary>
/// <param name="Query">The packet.</param>
/// <param name="Entry">True to be answered with the entry of the table that decides, rather than with the way.</param>
internal sealed record LookupRouteRequest(RouteQuery Query, bool Entry = false) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_GETROUTE;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => $"find the way to {Query.Destination}";

    public object? Target => Query.Destination;

    public void WriteBody(ref MessageWriter writer)
    {
        IPFamily family = Query.Destination.AddressFamily.ToIPFamily();
        byte bits = (byte)(family == IPFamily.IPv4 ? 32 : 128);
        // IPv6 always answers with the table and refuses the flag that asks for it (inet6_rtm_valid_getroute_req).
        RouteFlags flags = (family == IPFamily.IPv4 ? RouteFlags.LookupTable : RouteFlags.None) | (Entry ? RouteFlags.FibMatch : RouteFlags.None);
        writer.Struct(new rtmsg
        {
            rtm_family = (byte)family,
            rtm_dst_len = bits,
            rtm_src_len = Query.From is null ? (byte)0 : bits,
            rtm_tos = Query.TypeOfService,
            rtm_flags = (uint)flags,
        });
        writer.Address(RouteAttribute.RTA_DST, Query.Destination);
        if (Query.From is not null)
            writer.Address(RouteAttribute.RTA_SRC, Query.From);
        if (Query.InputLinkIndex is { } input)
            writer.Int32(RouteAttribute.RTA_IIF, input);
        if (Query.OutputLinkIndex is { } output)
            writer.Int32(RouteAttribute.RTA_OIF, output);
        if (Query.Mark is { } mark)
            writer.UInt32(RouteAttribute.RTA_MARK, mark);
        if (Query.UserId is { } user)
            writer.UInt32(RouteAttribute.RTA_UID, user);
    }

    public NetlinkExplanation? Explain(NetlinkRefusal refusal) => RouteExplanations.Lookup(this, refusal);
}
