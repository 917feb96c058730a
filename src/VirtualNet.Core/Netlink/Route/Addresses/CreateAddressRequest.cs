namespace VirtualNet.Netlink.Route;

/// <summary>Gives a link an address that it must not have yet: RTM_NEWADDR with CREATE and EXCL. Equivalent to <c>ip address add</c>.</summary>
/// <param name="Address">The address.</param>
internal sealed record CreateAddressRequest(NewAddress Address) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_NEWADDR;

    public NetlinkFlags Flags => NetlinkFlags.NLM_F_CREATE | NetlinkFlags.NLM_F_EXCL;

    public string Operation => $"add the address {Address} to the link '{Address.Link}'";

    public object? Target => Address.ToString();

    public void WriteBody(ref MessageWriter writer) => AddressBody.Write(ref writer, Address);

    public NetlinkExplanation? Explain(NetlinkRefusal refusal) => AddressExplanations.Make(Address, refusal);
}
