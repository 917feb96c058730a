using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>A network link (interface, device) as the kernel reports it: RTM_NEWLINK of rtnetlink(7).</summary>
public sealed record NetLink
{
    /// <summary>Index, unique in its namespace.</summary>
    public int Index { get; internal set; }

    /// <summary>Name, at most 15 bytes.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Kind: <c>veth</c>, <c>bridge</c>, <c>tun</c> (for tun and tap), <c>vlan</c> ...; null for physical links and loopback.</summary>
    public string? Kind { get; internal set; }

    /// <summary>Operational state after RFC 2863.</summary>
    public LinkOperState OperState { get; internal set; }

    /// <summary>Switched on by the administrator.</summary>
    public bool AdminUp => (Flags & LinkFlags.Up) != 0;

    /// <summary>Something is connected; null when the kernel does not say.</summary>
    public bool? Carrier { get; internal set; }

    /// <summary>All flags.</summary>
    public LinkFlags Flags { get; internal set; }

    /// <summary>Maximum transmission unit in bytes.</summary>
    public uint Mtu { get; internal set; }

    /// <summary>Smallest MTU that the link takes, in bytes; null when the kernel does not say.</summary>
    public uint? MinMtu { get; internal set; }

    /// <summary>Largest MTU that the link takes, in bytes; null when it has no limit or the kernel does not say.</summary>
    public uint? MaxMtu { get; internal set; }

    /// <summary>Hardware address; null where there is none of 48 bits (tun, IP tunnels).</summary>
    public MacAddress? MacAddress { get; internal set; }

    /// <summary>Hardware address that broadcasts go to; null where there is none of 48 bits.</summary>
    public MacAddress? BroadcastMacAddress { get; internal set; }

    /// <summary>Hardware address given by the manufacturer; null when there is none.</summary>
    public MacAddress? PermanentMacAddress { get; internal set; }

    /// <summary>Hardware type (linux/if_arp.h): 1 Ethernet, 772 loopback, 65534 none (tun).</summary>
    public ushort HardwareType { get; internal set; }

    /// <summary>Master that this link is a port of: a bridge, bond or VRF; null for none.</summary>
    public LinkRef? Master { get; internal set; }

    /// <summary>Link that this one stands on: a VLAN's, a macvlan's; null for none.</summary>
    public LinkRef? Parent { get; internal set; }

    /// <summary>The other end of a pair: veth; null for other kinds.</summary>
    public LinkRef? Peer { get; internal set; }

    /// <summary>Alternative names.</summary>
    public IReadOnlyList<string> AltNames { get; internal set; } = [];

    /// <summary>Free text; null for none.</summary>
    public string? Alias { get; internal set; }

    /// <summary>Group number; 0 is the default group.</summary>
    public uint Group { get; internal set; }

    /// <summary>Length of the transmit queue in packets.</summary>
    public uint TxQueueLength { get; internal set; }

    /// <summary>Number of transmit queues.</summary>
    public uint TxQueues { get; internal set; }

    /// <summary>Number of receive queues.</summary>
    public uint RxQueues { get; internal set; }

    /// <summary>Queueing discipline at the root: <c>noqueue</c>, <c>fq_codel</c> ...</summary>
    public string? Qdisc { get; internal set; }

    /// <summary>How many users want promiscuous mode.</summary>
    public uint Promiscuity { get; internal set; }

    /// <summary>How many users want all multicast frames; null before Linux 6.0.</summary>
    public uint? AllMulticastUsers { get; internal set; }

    /// <summary>How often the carrier came or went.</summary>
    public uint CarrierChanges { get; internal set; }

    /// <summary>How often the carrier came.</summary>
    public uint CarrierUpCount { get; internal set; }

    /// <summary>How often the carrier went.</summary>
    public uint CarrierDownCount { get; internal set; }

    /// <summary>How it makes its own IPv6 addresses; null where IPv6 is off.</summary>
    public IPv6AddressGeneration? IPv6AddressGeneration { get; internal set; }

    /// <summary>Held down by a protocol in user space (protodown).</summary>
    public bool ProtocolDown { get; internal set; }

    /// <summary>Largest packet of segmentation offload, in bytes.</summary>
    public uint? GsoMaxSize { get; internal set; }

    /// <summary>Largest number of segments of segmentation offload.</summary>
    public uint? GsoMaxSegments { get; internal set; }

    /// <summary>Largest packet that the device itself can segment, in bytes; null before Linux 5.19.</summary>
    public uint? TsoMaxSize { get; internal set; }

    /// <summary>Largest number of segments that the device itself can make of a packet; null before Linux 5.19.</summary>
    public uint? TsoMaxSegments { get; internal set; }

    /// <summary>Largest packet of receive offload, in bytes; null before Linux 5.19.</summary>
    public uint? GroMaxSize { get; internal set; }

    /// <summary>Largest IPv4 packet of segmentation offload, in bytes; null before Linux 6.3.</summary>
    public uint? GsoIPv4MaxSize { get; internal set; }

    /// <summary>Largest IPv4 packet of receive offload, in bytes; null before Linux 6.3.</summary>
    public uint? GroIPv4MaxSize { get; internal set; }

    /// <summary>Id of the XDP program attached to it; null for none.</summary>
    public uint? XdpProgramId { get; internal set; }

    /// <summary>True when it cannot be moved to another namespace; null before Linux 6.15.</summary>
    public bool? NamespaceImmutable { get; internal set; }

    /// <summary>Name of the device behind it on its bus: 0000:00:03.0, virtio0 ...; null for virtual links.</summary>
    public string? ParentDevice { get; internal set; }

    /// <summary>Bus of the device behind it: pci, virtio, usb ...; null for virtual links.</summary>
    public string? ParentBus { get; internal set; }

    /// <summary>Name of the physical port, as a switch or a network card with several ports tells it.</summary>
    public string? PhysicalPortName { get; internal set; }

    /// <summary>Identity of the physical port in hexadecimal digits: links that share it share the port.</summary>
    public string? PhysicalPortId { get; internal set; }

    /// <summary>Identity of the switch that the port belongs to, in hexadecimal digits.</summary>
    public string? PhysicalSwitchId { get; internal set; }

    /// <summary>What only this kind has; null when there is nothing or the kind is not known here.</summary>
    public LinkDetails? Details { get; internal set; }

    /// <summary>Kind of the master, which decides what <see cref="Port"/> holds; null when it is no port.</summary>
    public string? PortKind { get; internal set; }

    /// <summary>What it has as a port of its master; null when it is no port.</summary>
    public PortDetails? Port { get; internal set; }

    /// <summary>Counters since the link was made; null when they were not asked for.</summary>
    public LinkStatistics? Statistics { get; internal set; }

    /// <summary>Namespace that it was read in.</summary>
    public NetNamespace? Namespace { get; internal set; }

    /// <summary>False when the list that it came from was interrupted by changes each time it was read.</summary>
    public bool Consistent { get; internal set; } = true;

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>
    /// True when <paramref name="now"/>, which has the same index, is still the link that this object stands for. An index is used again
    /// when somebody asks for it or a link with it moves in; a link that was renamed keeps its kind and its hardware address.
    /// </summary>
    internal bool IsStill(NetLink now) => Name == now.Name || (Kind == now.Kind && MacAddress == now.MacAddress);

    /// <summary>What the message says of other links, as numbers: <c>LinkReferences</c> makes Master, Parent and Peer of them.</summary>
    internal LinkRelations Relations;
}
