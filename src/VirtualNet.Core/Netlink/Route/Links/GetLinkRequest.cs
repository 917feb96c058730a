using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Asks for one link, by index, else by name or alternative name. Equivalent to <c>ip link show dev NAME</c>.</summary>
/// <param name="Index">Index; 0 to go by name.</param>
/// <param name="Name">Name or alternative name.</param>
internal sealed record GetLinkRequest(int Index, string? Name) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_GETLINK;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => $"read the link {Label}";

    public object? Target => (object?)Name ?? Index;

    /// <summary>Id, in the asking socket's namespace, of another namespace to look in; null for the socket's own.</summary>
    public int? TargetNamespaceId { get; init; }

    private string Label => Name is null ? $"with index {Index}" : $"'{Name}'";

    public void WriteBody(ref MessageWriter writer)
    {
        writer.Struct(new ifinfomsg { ifi_index = Index });
        if (TargetNamespaceId is { } id)
            writer.Int32(LinkAttribute.IFLA_TARGET_NETNSID, id);
        if (Index != 0 || Name is null)
            return;
        // A name that fits is looked up among names and alternative names alike; a longer one can only be alternative.
        writer.String(System.Text.Encoding.UTF8.GetByteCount(Name) <= LinkNames.MostBytes ? LinkAttribute.IFLA_IFNAME : LinkAttribute.IFLA_ALT_IFNAME, Name);
    }
}
