using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Deletes a link: RTM_DELLINK by index. Equivalent to <c>ip link del NAME</c>.</summary>
/// <param name="Index">Which link.</param>
/// <param name="Name">Its name, for error texts.</param>
internal sealed record DeleteLinkRequest(int Index, string Name) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_DELLINK;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => $"remove the link '{Name}'";

    public object? Target => Name;

    public void WriteBody(ref MessageWriter writer) => writer.Struct(new ifinfomsg { ifi_index = Index });

    public NetlinkExplanation? Explain(NetlinkRefusal refusal) => LinkExplanations.Delete(this, refusal);
}
