using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Asks for all links, for the sake of their names: without the counters, which cost the kernel most (RTEXT_FILTER_SKIP_STATS of linux/rtnetlink.h).</summary>
internal sealed record DumpLinkNamesRequest : INetlinkRequest
{
    private const uint RTEXT_FILTER_SKIP_STATS = 1 << 3;

    public ushort Type => (ushort)RouteMessageType.RTM_GETLINK;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => "list the names of the links";

    public object? Target => null;

    public void WriteBody(ref MessageWriter writer)
    {
        writer.Struct(default(ifinfomsg));
        writer.UInt32(LinkAttribute.IFLA_EXT_MASK, RTEXT_FILTER_SKIP_STATS);
    }
}
