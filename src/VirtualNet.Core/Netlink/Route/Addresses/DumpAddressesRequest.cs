using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Asks for all addresses; with strict checking the kernel filters by family and link. Equivalent to <c>ip address show [dev NAME]</c>.</summary>
/// <param name="Family">Only this family; null for both.</param>
/// <param name="Link">Only this link; null for all.</param>
internal sealed record DumpAddressesRequest(IPFamily? Family = null, LinkRef? Link = null) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_GETADDR;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => Link is null ? "list the addresses" : $"list the addresses of the link '{Link}'";

    public object? Target => Link;

    public void WriteBody(ref MessageWriter writer) =>
        writer.Struct(new ifaddrmsg { ifa_family = (byte)(Family ?? 0), ifa_index = (uint)(Link?.Index ?? 0) });
}
