using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Asks for the routes of one family; the kernel filters (strict checking, Linux 4.20). Equivalent to <c>ip route show [table T] [dev L] [proto P] [type T]</c>.</summary>
/// <param name="Family">IPv4 or IPv6.</param>
/// <param name="Table">Only this table; <see cref="RouteTable.All"/> for all.</param>
/// <param name="LinkIndex">Only ways out of this link; 0 for all.</param>
/// <param name="Protocol">Only this origin; 0 for all.</param>
/// <param name="RouteType">Only this type; unspecified for all.</param>
internal sealed record DumpRoutesRequest(
    IPFamily Family,
    RouteTable Table,
    int LinkIndex = 0,
    RouteProtocol Protocol = default,
    RouteType RouteType = RouteType.Unspecified) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_GETROUTE;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => Table == RouteTable.All ? "list the routes" : $"list the routes of table {Table}";

    public object? Target => null;

    public void WriteBody(ref MessageWriter writer)
    {
        writer.Struct(new rtmsg { rtm_family = (byte)Family, rtm_protocol = Protocol.Number, rtm_type = (byte)RouteType });
        if (Table != RouteTable.All)
            writer.UInt32(RouteAttribute.RTA_TABLE, Table.Number);
        if (LinkIndex != 0)
            writer.Int32(RouteAttribute.RTA_OIF, LinkIndex);
    }
}
