using System.Net;

namespace VirtualNet;

/// <summary>What a VXLAN link has of its own: IFLA_INFO_DATA of kind <c>vxlan</c> (RFC 7348, ip-link(8)). What the kernel does not report is null.</summary>
public sealed record VxlanDetails : LinkDetails
{
    /// <summary>Network identifier, VNI: 0 to 16777215.</summary>
    public uint? Id { get; internal set; }

    /// <summary>The other tunnel end, or the multicast group that stands for all others; null for none.</summary>
    public IPAddress? Remote { get; internal set; }

    /// <summary>Source address of its packets; null leaves it to the routes.</summary>
    public IPAddress? Local { get; internal set; }

    /// <summary>Index of the link that its packets leave by; null leaves it to the routes.</summary>
    public int? DeviceIndex { get; internal set; }

    /// <summary>UDP destination port.</summary>
    public ushort? Port { get; internal set; }

    /// <summary>UDP source ports.</summary>
    public VxlanPortRange? SourcePorts { get; internal set; }

    /// <summary>Hop limit of its packets; 0: 1 for multicast, else the route's.</summary>
    public byte? Ttl { get; internal set; }

    /// <summary>Takes the hop limit from the packet inside.</summary>
    public bool? TtlInherit { get; internal set; }

    /// <summary>Type of service of its packets; 1 takes it from the packet inside.</summary>
    public byte? Tos { get; internal set; }

    /// <summary>Don't-fragment bit of its packets.</summary>
    public VxlanDontFragment? DontFragment { get; internal set; }

    /// <summary>IPv6 flow label of its packets.</summary>
    public uint? FlowLabel { get; internal set; }

    /// <summary>Takes the flow label from the packet inside (Linux 6.7).</summary>
    public bool? FlowLabelInherit { get; internal set; }

    /// <summary>Learns where hosts are from the packets that come in.</summary>
    public bool? Learning { get; internal set; }

    /// <summary>How long a learnt entry is kept; zero for ever.</summary>
    public TimeSpan? AgeingTime { get; internal set; }

    /// <summary>Most entries; 0 for no limit.</summary>
    public uint? MaxEntries { get; internal set; }

    /// <summary>Answers ARP and neighbour discovery itself.</summary>
    public bool? Proxy { get; internal set; }

    /// <summary>Routes short-circuit.</summary>
    public bool? RouteShortCircuit { get; internal set; }

    /// <summary>Reports unknown hardware addresses to user space.</summary>
    public bool? L2Miss { get; internal set; }

    /// <summary>Reports unknown IP addresses to user space.</summary>
    public bool? L3Miss { get; internal set; }

    /// <summary>The tunnel's ends come with each packet (tc, routes, eBPF) instead of from here: "external".</summary>
    public bool? CollectMetadata { get; internal set; }

    /// <summary>Filters by VNI: with <see cref="CollectMetadata"/> (Linux 5.19).</summary>
    public bool? VniFilter { get; internal set; }

    /// <summary>Sends UDP checksums over IPv4.</summary>
    public bool? UdpChecksum { get; internal set; }

    /// <summary>Leaves UDP checksums out over IPv6.</summary>
    public bool? UdpZeroChecksum6Send { get; internal set; }

    /// <summary>Accepts packets without UDP checksum over IPv6.</summary>
    public bool? UdpZeroChecksum6Receive { get; internal set; }

    /// <summary>Sends remote checksum offload.</summary>
    public bool? RemoteChecksumSend { get; internal set; }

    /// <summary>Accepts remote checksum offload.</summary>
    public bool? RemoteChecksumReceive { get; internal set; }

    /// <summary>Remote checksum offload without partial checksums.</summary>
    public bool? RemoteChecksumNoPartial { get; internal set; }

    /// <summary>Carries group policies (VXLAN-GBP).</summary>
    public bool? GroupPolicy { get; internal set; }

    /// <summary>Carries other protocols than Ethernet (VXLAN-GPE).</summary>
    public bool? GenericProtocol { get; internal set; }

    /// <summary>Hands packets for a VXLAN of this host over directly (Linux 6.5).</summary>
    public bool? LocalBypass { get; internal set; }

    /// <summary>Routes its multicast as a multicast router does (Linux 6.17).</summary>
    public bool? MulticastRoute { get; internal set; }

    /// <summary>Bits of the header that packets may not have set: the eight bytes of struct vxlanhdr in network byte order (Linux 6.14).</summary>
    public ulong? ReservedBits { get; internal set; }

    internal override int LinkIndex => DeviceIndex ?? 0;
}
