using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Asks for all neighbours; with strict checking the kernel filters by family and link. Equivalent to <c>ip neighbour show [dev NAME] [proxy]</c>.</summary>
/// <param name="Filter">Which ones.</param>
internal sealed record DumpNeighborsRequest(NeighborFilter Filter) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_GETNEIGH;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => Filter.Link is { } link ? $"list the neighbours on the link '{link}'" : "list the neighbours";

    public object? Target => Filter.Link;

    public void WriteBody(ref MessageWriter writer)
    {
        writer.Struct(new ndmsg { ndm_family = (byte)(Filter.Family ?? 0), ndm_flags = Filter.Proxies ? (byte)NeighborFlags.Proxy : (byte)0 });
        if (Filter.Link is { } link)
            writer.Int32(NeighborAttribute.NDA_IFINDEX, link.Index);
    }
}
