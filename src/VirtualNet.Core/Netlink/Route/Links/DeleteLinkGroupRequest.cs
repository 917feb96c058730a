using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Deletes all links of a group in one go: the kernel then waits for its readers once instead of once per link, which
/// is what makes deleting slow. Equivalent to <c>ip link del group N</c>.
/// </summary>
/// <param name="Group">Group number.</param>
internal sealed record DeleteLinkGroupRequest(uint Group) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_DELLINK;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => $"remove the links of group {Group}";

    public object? Target => Group;

    public void WriteBody(ref MessageWriter writer)
    {
        writer.Struct(default(ifinfomsg));
        writer.UInt32(LinkAttribute.IFLA_GROUP, Group);
    }
}
