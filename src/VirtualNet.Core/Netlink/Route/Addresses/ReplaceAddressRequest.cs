namespace VirtualNet.Netlink.Route;

/// <summary>
/// Gives a link an address, or gives the one that it has other lifetimes, metric and (IPv6) flags: RTM_NEWADDR with CREATE and REPLACE.
/// Equivalent to <c>ip address replace</c>. What else differs the kernel silently keeps: see <see cref="AddressReplacement"/>.
/// </summary>
/// <param name="Address">The address.</param>
internal sealed record ReplaceAddressRequest(NewAddress Address) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_NEWADDR;

    public NetlinkFlags Flags => NetlinkFlags.NLM_F_CREATE | NetlinkFlags.NLM_F_REPLACE;

    public string Operation => $"set the address {Address} on the link '{Address.Link}'";

    public object? Target => Address.ToString();

    public void WriteBody(ref MessageWriter writer) => AddressBody.Write(ref writer, Address);

    public NetlinkExplanation? Explain(NetlinkRefusal refusal) => AddressExplanations.Make(Address, refusal);
}
