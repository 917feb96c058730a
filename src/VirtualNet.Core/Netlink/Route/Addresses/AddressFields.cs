using System.Net;
using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>The attributes of one address message while they are read; the addresses still lie in the receive buffer.</summary>
internal ref struct AddressFields
{
    public AddressFields() => Times = new ifa_cacheinfo { ifa_prefered = uint.MaxValue, ifa_valid = uint.MaxValue };

    public ReadOnlySpan<byte> Address { get; private set; }
    public ReadOnlySpan<byte> Local { get; private set; }
    public string? Label { get; private set; }
    public IPAddress? Broadcast { get; private set; }
    public ifa_cacheinfo Times { get; private set; }
    public bool HasTimes { get; private set; }
    public AddressFlags Flags { get; set; }
    public uint? Metric { get; private set; }
    public AddressProtocol? Protocol { get; private set; }

    /// <summary>Reads one attribute.</summary>
    public void Read(AttributeReader a)
    {
        switch (a.TypeAs<AddressAttribute>())
        {
            case AddressAttribute.IFA_ADDRESS: Address = IP(a); break;
            case AddressAttribute.IFA_LOCAL: Local = IP(a); break;
            case AddressAttribute.IFA_LABEL: Label = a.String(); break;
            case AddressAttribute.IFA_BROADCAST: Broadcast = a.Address(); break;
            case AddressAttribute.IFA_CACHEINFO: (Times, HasTimes) = (a.Struct<ifa_cacheinfo>(), true); break;
            // All 32 bits; the header's eight are the lower ones.
            case AddressAttribute.IFA_FLAGS: Flags = (AddressFlags)a.UInt32(); break;
            case AddressAttribute.IFA_RT_PRIORITY: Metric = a.UInt32(); break;
            case AddressAttribute.IFA_PROTO: Protocol = (AddressProtocol)a.UInt8(); break;
        }
    }

    private static ReadOnlySpan<byte> IP(AttributeReader a) =>
        a.Value.Length is 4 or 16 ? a.Value : throw new NetlinkProtocolException($"Malformed netlink attributes: an IP address of {a.Value.Length} bytes.");
}
