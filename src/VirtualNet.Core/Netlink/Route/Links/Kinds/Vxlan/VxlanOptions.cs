using System.Net;
using VirtualNet.Interop;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>A new or changed VXLAN link (RFC 7348). Equivalent to <c>ip link add NAME type vxlan id VNI ...</c>. What is null is not sent; <see cref="LinkOptions.ParentIndex"/> is the link that its packets leave by.</summary>
public sealed record VxlanOptions : LinkOptions
{
    /// <inheritdoc/>
    public override string Kind => "vxlan";

    /// <summary>Network identifier, VNI: 0 to 16777215; needed for a new one unless <see cref="CollectMetadata"/>.</summary>
    public uint? Id { get; init; }

    /// <summary>The other tunnel end, or the multicast group that stands for all others, which needs a parent.</summary>
    public IPAddress? Remote { get; init; }

    /// <summary>Source address of its packets.</summary>
    public IPAddress? Local { get; init; }

    /// <summary>UDP destination port; 4789 is the standard's, 8472 is what Linux takes when it is left out.</summary>
    public ushort? Port { get; init; }

    /// <summary>UDP source ports.</summary>
    public VxlanPortRange? SourcePorts { get; init; }

    /// <summary>Hop limit of its packets; 0: 1 for multicast, else the route's.</summary>
    public byte? Ttl { get; init; }

    /// <summary>Takes the hop limit from the packet inside.</summary>
    public bool? TtlInherit { get; init; }

    /// <summary>Type of service of its packets; 1 takes it from the packet inside.</summary>
    public byte? Tos { get; init; }

    /// <summary>Don't-fragment bit of its packets.</summary>
    public VxlanDontFragment? DontFragment { get; init; }

    /// <summary>IPv6 flow label of its packets.</summary>
    public uint? FlowLabel { get; init; }

    /// <summary>Takes the flow label from the packet inside (Linux 6.7).</summary>
    public bool? FlowLabelInherit { get; init; }

    /// <summary>Learns where hosts are from the packets that come in; off when left out, unlike with ip(8).</summary>
    public bool? Learning { get; init; }

    /// <summary>How long a learnt entry is kept, in whole seconds; zero for ever, 5 minutes when left out.</summary>
    public TimeSpan? AgeingTime { get; init => field = UserClock.Check(value, "ageing time"); }

    /// <summary>Most entries; 0 for no limit.</summary>
    public uint? MaxEntries { get; init; }

    /// <summary>Answers ARP and neighbour discovery itself.</summary>
    public bool? Proxy { get; init; }

    /// <summary>Routes short-circuit.</summary>
    public bool? RouteShortCircuit { get; init; }

    /// <summary>Reports unknown hardware addresses to user space.</summary>
    public bool? L2Miss { get; init; }

    /// <summary>Reports unknown IP addresses to user space.</summary>
    public bool? L3Miss { get; init; }

    /// <summary>The tunnel's ends come with each packet instead of from here: "external".</summary>
    public bool? CollectMetadata { get; init; }

    /// <summary>Filters by VNI: with <see cref="CollectMetadata"/> (Linux 5.19).</summary>
    public bool? VniFilter { get; init; }

    /// <summary>Sends UDP checksums over IPv4.</summary>
    public bool? UdpChecksum { get; init; }

    /// <summary>Leaves UDP checksums out over IPv6.</summary>
    public bool? UdpZeroChecksum6Send { get; init; }

    /// <summary>Accepts packets without UDP checksum over IPv6.</summary>
    public bool? UdpZeroChecksum6Receive { get; init; }

    /// <summary>Sends remote checksum offload.</summary>
    public bool? RemoteChecksumSend { get; init; }

    /// <summary>Accepts remote checksum offload.</summary>
    public bool? RemoteChecksumReceive { get; init; }

    /// <summary>Remote checksum offload without partial checksums; new links only.</summary>
    public bool? RemoteChecksumNoPartial { get; init; }

    /// <summary>Carries group policies (VXLAN-GBP); new links only.</summary>
    public bool? GroupPolicy { get; init; }

    /// <summary>Carries other protocols than Ethernet (VXLAN-GPE); new links only.</summary>
    public bool? GenericProtocol { get; init; }

    /// <summary>Hands packets for a VXLAN of this host over directly (Linux 6.5).</summary>
    public bool? LocalBypass { get; init; }

    /// <summary>Routes its multicast as a multicast router does (Linux 6.17).</summary>
    public bool? MulticastRoute { get; init; }

    /// <summary>Inside the data: a VXLAN has no IFLA_LINK.</summary>
    internal override bool ParentInData => true;

    internal override void WriteData(ref MessageWriter writer)
    {
        writer.OptionalInt32(VxlanAttribute.IFLA_VXLAN_LINK, ParentIndex);
        writer.OptionalUInt32(VxlanAttribute.IFLA_VXLAN_ID, Id);
        writer.OptionalAddress(VxlanAttribute.IFLA_VXLAN_GROUP, VxlanAttribute.IFLA_VXLAN_GROUP6, Remote);
        writer.OptionalAddress(VxlanAttribute.IFLA_VXLAN_LOCAL, VxlanAttribute.IFLA_VXLAN_LOCAL6, Local);
        writer.OptionalUInt16BigEndian(VxlanAttribute.IFLA_VXLAN_PORT, Port);
        if (SourcePorts is not null)
            writer.Struct(VxlanAttribute.IFLA_VXLAN_PORT_RANGE, SourcePorts.ToStruct());
        WriteHeader(ref writer);
        WriteForwarding(ref writer);
        WriteChecksums(ref writer);
    }

    internal override NetlinkExplanation? Explain(NetlinkRefusal refusal) => (Errno)refusal.ErrorNumber switch
    {
        Errno.EEXIST when refusal.KernelMessage is "A VXLAN device with the specified VNI already exists" => new("VxlanExists", FailureKind.Exists, $"there is a VXLAN link with the identifier {Id} and the same port already"),
        _ => null,
    };

    /// <summary>What goes into the outer headers.</summary>
    private void WriteHeader(ref MessageWriter writer)
    {
        writer.OptionalUInt8(VxlanAttribute.IFLA_VXLAN_TTL, Ttl);
        writer.OptionalFlag(VxlanAttribute.IFLA_VXLAN_TTL_INHERIT, TtlInherit);
        writer.OptionalUInt8(VxlanAttribute.IFLA_VXLAN_TOS, Tos);
        writer.OptionalUInt8(VxlanAttribute.IFLA_VXLAN_DF, (byte?)DontFragment);
        if (FlowLabel is { } label)
            writer.UInt32BigEndian(VxlanAttribute.IFLA_VXLAN_LABEL, label);
        if (FlowLabelInherit is { } inherit)
            writer.UInt32(VxlanAttribute.IFLA_VXLAN_LABEL_POLICY, inherit ? 1u : 0u);
    }

    private void WriteForwarding(ref MessageWriter writer)
    {
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_LEARNING, Learning);
        writer.OptionalUInt32(VxlanAttribute.IFLA_VXLAN_AGEING, (uint?)AgeingTime?.TotalSeconds);
        writer.OptionalUInt32(VxlanAttribute.IFLA_VXLAN_LIMIT, MaxEntries);
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_PROXY, Proxy);
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_RSC, RouteShortCircuit);
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_L2MISS, L2Miss);
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_L3MISS, L3Miss);
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_COLLECT_METADATA, CollectMetadata);
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_VNIFILTER, VniFilter);
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_LOCALBYPASS, LocalBypass);
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_MC_ROUTE, MulticastRoute);
    }

    private void WriteChecksums(ref MessageWriter writer)
    {
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_UDP_CSUM, UdpChecksum);
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_UDP_ZERO_CSUM6_TX, UdpZeroChecksum6Send);
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_UDP_ZERO_CSUM6_RX, UdpZeroChecksum6Receive);
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_REMCSUM_TX, RemoteChecksumSend);
        writer.OptionalBoolean(VxlanAttribute.IFLA_VXLAN_REMCSUM_RX, RemoteChecksumReceive);
        writer.OptionalFlag(VxlanAttribute.IFLA_VXLAN_REMCSUM_NOPARTIAL, RemoteChecksumNoPartial);
        writer.OptionalFlag(VxlanAttribute.IFLA_VXLAN_GBP, GroupPolicy);
        writer.OptionalFlag(VxlanAttribute.IFLA_VXLAN_GPE, GenericProtocol);
    }
}
