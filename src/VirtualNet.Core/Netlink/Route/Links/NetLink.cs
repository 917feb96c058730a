namespace VirtualNet;

/// <summary>A network link (interface, device) as the kernel reports it: RTM_NEWLINK of rtnetlink(7).</summary>
public sealed record NetLink
{
    /// <summary>Index, unique in its namespace.</summary>
    public int Index { get; init; }

    /// <summary>Name, at most 15 bytes.</summary>
    public string Name { get; init; } = "";

    /// <summary>Kind: <c>veth</c>, <c>bridge</c>, <c>tun</c> (for tun and tap), <c>vlan</c> ...; null for physical links and loopback.</summary>
    public string? Kind { get; init; }

    /// <summary>Operational state after RFC 2863.</summary>
    public LinkOperState OperState { get; init; }

    /// <summary>Switched on by the administrator.</summary>
    public bool AdminUp => (Flags & LinkFlags.Up) != 0;

    /// <summary>Something is connected; null when the kernel does not say.</summary>
    public bool? Carrier { get; init; }

    /// <summary>All flags.</summary>
    public LinkFlags Flags { get; init; }

    /// <summary>Maximum transmission unit in bytes.</summary>
    public uint Mtu { get; init; }

    /// <summary>Smallest MTU that the link takes, in bytes; null when the kernel does not say.</summary>
    public uint? MinMtu { get; init; }

    /// <summary>Largest MTU that the link takes, in bytes; null when it has no limit or the kernel does not say.</summary>
    public uint? MaxMtu { get; init; }

    /// <summary>Hardware address; null where there is none of 48 bits (tun, IP tunnels).</summary>
    public MacAddress? MacAddress { get; init; }

    /// <summary>Hardware address given by the manufacturer; null when there is none.</summary>
    public MacAddress? PermanentMacAddress { get; init; }

    /// <summary>Hardware type (linux/if_arp.h): 1 Ethernet, 772 loopback, 65534 none (tun).</summary>
    public ushort HardwareType { get; init; }

    /// <summary>Master that this link is a port of: a bridge, bond or VRF; null for none.</summary>
    public LinkRef? Master { get; internal set; }

    /// <summary>Link that this one stands on: a VLAN's, a macvlan's; null for none.</summary>
    public LinkRef? Parent { get; internal set; }

    /// <summary>The other end of a pair: veth; null for other kinds.</summary>
    public LinkRef? Peer { get; internal set; }

    /// <summary>Alternative names.</summary>
    public IReadOnlyList<string> AltNames { get; init; } = [];

    /// <summary>Free text; null for none.</summary>
    public string? Alias { get; init; }

    /// <summary>Group number; 0 is the default group.</summary>
    public uint Group { get; init; }

    /// <summary>Length of the transmit queue in packets.</summary>
    public uint TxQueueLength { get; init; }

    /// <summary>Number of transmit queues.</summary>
    public uint TxQueues { get; init; }

    /// <summary>Number of receive queues.</summary>
    public uint RxQueues { get; init; }

    /// <summary>Queueing discipline at the root: <c>noqueue</c>, <c>fq_codel</c> ...</summary>
    public string? Qdisc { get; init; }

    /// <summary>How many users want promiscuous mode.</summary>
    public uint Promiscuity { get; init; }

    /// <summary>How often the carrier came or went.</summary>
    public uint CarrierChanges { get; init; }

    /// <summary>Held down by a protocol in user space (protodown).</summary>
    public bool ProtocolDown { get; init; }

    /// <summary>Largest packet of segmentation offload, in bytes.</summary>
    public uint? GsoMaxSize { get; init; }

    /// <summary>Largest packet of receive offload, in bytes.</summary>
    public uint? GroMaxSize { get; init; }

    /// <summary>Name of the device behind it on its bus: 0000:00:03.0, virtio0 ...; null for virtual links.</summary>
    public string? ParentDevice { get; init; }

    /// <summary>What only this kind has; null when there is nothing or the kind is not known here.</summary>
    public LinkDetails? Details { get; init; }

    /// <summary>Kind of the master, which decides what <see cref="Port"/> holds; null when it is no port.</summary>
    public string? PortKind { get; init; }

    /// <summary>What it has as a port of its master; null when it is no port.</summary>
    public PortDetails? Port { get; init; }

    /// <summary>Counters since the link was made; null when they were not asked for.</summary>
    public LinkStatistics? Statistics { get; init; }

    /// <summary>Namespace that it was read in.</summary>
    public NetNamespace? Namespace { get; init; }

    /// <summary>False when the list that it came from was interrupted by changes each time it was read.</summary>
    public bool Consistent { get; init; } = true;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
