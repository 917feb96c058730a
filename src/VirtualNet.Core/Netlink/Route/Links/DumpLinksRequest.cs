using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Asks for all links; the kernel filters by kind and master. Equivalent to <c>ip link show [type KIND] [master M]</c>.</summary>
/// <param name="Kind">Only this kind; null for all.</param>
/// <param name="MasterIndex">Only ports of this master; 0 for all.</param>
internal sealed record DumpLinksRequest(string? Kind = null, int MasterIndex = 0) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_GETLINK;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => "list the links";

    public object? Target => null;

    /// <summary>Id, in the asking socket's namespace, of another namespace to list; null for the socket's own.</summary>
    public int? TargetNamespaceId { get; init; }

    public void WriteBody(ref MessageWriter writer)
    {
        writer.Struct(default(ifinfomsg));
        if (TargetNamespaceId is { } id)
            writer.Int32(LinkAttribute.IFLA_TARGET_NETNSID, id);
        if (MasterIndex != 0)
            writer.Int32(LinkAttribute.IFLA_MASTER, MasterIndex);
        if (Kind is null)
            return;
        NestedToken info = writer.BeginNested(LinkAttribute.IFLA_LINKINFO);
        writer.Word(LinkInfoAttribute.IFLA_INFO_KIND, Kind);
        writer.EndNested(info);
    }
}
