namespace VirtualNet;

/// <summary>What a bridge has of its own: IFLA_INFO_DATA of kind <c>bridge</c> (ip-link(8)). What the kernel does not report is null: VLAN values where it lacks CONFIG_BRIDGE_VLAN_FILTERING, for example.</summary>
public sealed record BridgeDetails : LinkDetails
{
    /// <summary>Takes part in the spanning tree protocol.</summary>
    public bool? Stp => StpMode is { } mode ? mode != BridgeStpMode.Off : null;

    /// <summary>Who speaks the spanning tree protocol.</summary>
    public BridgeStpMode? StpMode { get; internal set; }

    /// <summary>How long a port listens, and then learns, before it forwards.</summary>
    public TimeSpan? ForwardDelay { get; internal set; }

    /// <summary>Time between the hellos of the root.</summary>
    public TimeSpan? HelloTime { get; internal set; }

    /// <summary>How long a root that is not heard from stays the root.</summary>
    public TimeSpan? MaxAge { get; internal set; }

    /// <summary>How long a learnt address is kept; zero: not at all, every frame is flooded.</summary>
    public TimeSpan? AgeingTime { get; internal set; }

    /// <summary>Priority in the election of the root, lowest first; 32768 by default.</summary>
    public ushort? Priority { get; internal set; }

    /// <summary>Its own id.</summary>
    public BridgeId? BridgeId { get; internal set; }

    /// <summary>Id of the root.</summary>
    public BridgeId? RootId { get; internal set; }

    /// <summary>Number of the port towards the root; 0 when it is the root.</summary>
    public ushort? RootPort { get; internal set; }

    /// <summary>Cost of the way to the root.</summary>
    public uint? RootPathCost { get; internal set; }

    /// <summary>The topology is changing.</summary>
    public bool? TopologyChange { get; internal set; }

    /// <summary>It noticed a change of the topology itself.</summary>
    public bool? TopologyChangeDetected { get; internal set; }

    /// <summary>Time until the next hello.</summary>
    public TimeSpan? HelloTimer { get; internal set; }

    /// <summary>Time until the next notification of a topology change.</summary>
    public TimeSpan? TopologyNotificationTimer { get; internal set; }

    /// <summary>Time until a topology change is over.</summary>
    public TimeSpan? TopologyChangeTimer { get; internal set; }

    /// <summary>Time until learnt addresses are next looked through.</summary>
    public TimeSpan? GarbageCollectionTimer { get; internal set; }

    /// <summary>Ports keep VLANs apart.</summary>
    public bool? VlanFiltering { get; internal set; }

    /// <summary>EtherType of the tags that it filters by.</summary>
    public VlanProtocol? VlanProtocol { get; internal set; }

    /// <summary>VLAN that a new port puts untagged frames into; 0 for none.</summary>
    public ushort? DefaultPvid { get; internal set; }

    /// <summary>Counts packets per VLAN.</summary>
    public bool? VlanStatistics { get; internal set; }

    /// <summary>Counts packets per VLAN and port.</summary>
    public bool? VlanStatisticsPerPort { get; internal set; }

    /// <summary>Which link-local groups (01:80:c2:00:00:0X, bit X) are forwarded.</summary>
    public ushort? GroupForwardMask { get; internal set; }

    /// <summary>Group address of the spanning tree protocol.</summary>
    public MacAddress? GroupAddress { get; internal set; }

    /// <summary>Learns also from link-local frames (BR_BOOLOPT_NO_LL_LEARN inverted).</summary>
    public bool? LinkLocalLearning { get; internal set; }

    /// <summary>Several spanning trees, one per group of VLANs (MST).</summary>
    public bool? MultipleSpanningTree { get; internal set; }

    /// <summary>Reports multicast entries that a switch chip did not take (Linux 6.15).</summary>
    public bool? MdbOffloadFailNotification { get; internal set; }

    /// <summary>Keeps local addresses in VLAN 0 only (Linux 6.18).</summary>
    public bool? FdbLocalVlan0 { get; internal set; }

    /// <summary>Number of learnt addresses (Linux 6.7).</summary>
    public uint? FdbLearned { get; internal set; }

    /// <summary>Most addresses that may be learnt; 0 for no limit (Linux 6.7).</summary>
    public uint? FdbMaxLearned { get; internal set; }

    /// <summary>Hands frames to iptables (br_netfilter).</summary>
    public bool? CallIptables { get; internal set; }

    /// <summary>Hands frames to ip6tables (br_netfilter).</summary>
    public bool? CallIp6tables { get; internal set; }

    /// <summary>Hands frames to arptables (br_netfilter).</summary>
    public bool? CallArptables { get; internal set; }

    /// <summary>Multicast: snooping, querier, their timers.</summary>
    public BridgeMulticastDetails Multicast { get; internal init; } = new();
}
