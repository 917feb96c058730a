namespace VirtualNet.Netlink.Route;

/// <summary>Takes an address away from a link: RTM_DELADDR. Equivalent to <c>ip address del</c>.</summary>
/// <param name="Address">The address.</param>
internal sealed record DeleteAddressRequest(NetAddress Address) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_DELADDR;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => $"remove the address {Address} from the link '{Address.Link}'";

    public object? Target => Address;

    public void WriteBody(ref MessageWriter writer) => AddressBody.Write(ref writer, Address);

    public NetlinkExplanation? Explain(NetlinkRefusal refusal) => AddressExplanations.Delete(Address, refusal);
}
