namespace VirtualNet;

/// <summary>What a link has as a port of a bridge: IFLA_INFO_SLAVE_DATA of kind <c>bridge</c> (bridge(8)). What the kernel does not report is null.</summary>
public sealed record BridgePortDetails : PortDetails
{
    /// <summary>State in the spanning tree; Forwarding or Disabled while the protocol is off.</summary>
    public BridgePortState? State { get; internal set; }

    /// <summary>Number of the port, unique in its bridge.</summary>
    public ushort? PortNumber { get; internal set; }

    /// <summary>Id in the spanning tree: priority in the upper bits, number in the lower ten.</summary>
    public ushort? PortId { get; internal set; }

    /// <summary>Priority in the choice of a port, lowest first: 0 to 63.</summary>
    public ushort? Priority { get; internal set; }

    /// <summary>Cost of the way through it.</summary>
    public uint? Cost { get; internal set; }

    /// <summary>Id of the root that is seen through it.</summary>
    public BridgeId? RootId { get; internal set; }

    /// <summary>Id of the bridge that speaks for its segment.</summary>
    public BridgeId? DesignatedBridgeId { get; internal set; }

    /// <summary>Port of the bridge that speaks for its segment.</summary>
    public ushort? DesignatedPort { get; internal set; }

    /// <summary>Cost that is announced on its segment.</summary>
    public ushort? DesignatedCost { get; internal set; }

    /// <summary>A topology change will be acknowledged with the next hello.</summary>
    public bool? TopologyChangeAcknowledged { get; internal set; }

    /// <summary>A hello is waiting to be sent.</summary>
    public bool? ConfigurationPending { get; internal set; }

    /// <summary>Time until the root seen through it counts as lost.</summary>
    public TimeSpan? MessageAgeTimer { get; internal set; }

    /// <summary>Time until its next state.</summary>
    public TimeSpan? ForwardDelayTimer { get; internal set; }

    /// <summary>Time until the next hello may be sent.</summary>
    public TimeSpan? HoldTimer { get; internal set; }

    /// <summary>Sends frames back out of the port that they came in by.</summary>
    public bool? Hairpin { get; internal set; }

    /// <summary>Drops spanning tree messages that come in (BPDU guard).</summary>
    public bool? Guard { get; internal set; }

    /// <summary>Cannot become the way to the root (root guard).</summary>
    public bool? RootBlock { get; internal set; }

    /// <summary>Leaves a multicast group at the first leave message.</summary>
    public bool? FastLeave { get; internal set; }

    /// <summary>Learns addresses from frames.</summary>
    public bool? Learning { get; internal set; }

    /// <summary>Takes over addresses that a switch chip learnt.</summary>
    public bool? LearningSync { get; internal set; }

    /// <summary>Gets frames for unknown addresses.</summary>
    public bool? Flood { get; internal set; }

    /// <summary>Gets multicast that nobody asked for.</summary>
    public bool? MulticastFlood { get; internal set; }

    /// <summary>Gets broadcasts.</summary>
    public bool? BroadcastFlood { get; internal set; }

    /// <summary>Sends multicast to each member on its own.</summary>
    public bool? MulticastToUnicast { get; internal set; }

    /// <summary>Whether multicast routers are assumed behind it.</summary>
    public MulticastRouterMode? MulticastRouter { get; internal set; }

    /// <summary>Most hosts that are tracked per group.</summary>
    public uint? MulticastHostsLimit { get; internal set; }

    /// <summary>Hosts that are tracked.</summary>
    public uint? MulticastHostsCount { get; internal set; }

    /// <summary>Multicast groups joined (Linux 6.3).</summary>
    public uint? MulticastGroups { get; internal set; }

    /// <summary>Most multicast groups; 0 for no limit (Linux 6.3).</summary>
    public uint? MulticastMaxGroups { get; internal set; }

    /// <summary>The bridge answers ARP for hosts behind it.</summary>
    public bool? ProxyArp { get; internal set; }

    /// <summary>As <see cref="ProxyArp"/>, with answers also to the port itself, as wireless access points need.</summary>
    public bool? ProxyArpWifi { get; internal set; }

    /// <summary>Answers ARP and neighbour discovery from what is known instead of flooding them (VXLAN).</summary>
    public bool? NeighborSuppress { get; internal set; }

    /// <summary>As <see cref="NeighborSuppress"/>, per VLAN (Linux 6.4).</summary>
    public bool? NeighborVlanSuppress { get; internal set; }

    /// <summary>Maps VLANs to tunnel ids.</summary>
    public bool? VlanTunnel { get; internal set; }

    /// <summary>Cannot talk to other isolated ports.</summary>
    public bool? Isolated { get; internal set; }

    /// <summary>Takes frames only from addresses that are known already (802.1X).</summary>
    public bool? Locked { get; internal set; }

    /// <summary>A locked port notes unknown addresses (MAC authentication bypass, Linux 6.2).</summary>
    public bool? MacAuthenticationBypass { get; internal set; }

    /// <summary>Which link-local groups (01:80:c2:00:00:0X, bit X) are forwarded from it.</summary>
    public ushort? GroupForwardMask { get; internal set; }

    /// <summary>Index of the port that takes its traffic while it has no carrier; null for none.</summary>
    public int? BackupPortIndex { get; internal set; }

    /// <summary>Next hop object that traffic over the backup port bears; null for none (Linux 6.6).</summary>
    public uint? BackupNextHopId { get; internal set; }

    /// <summary>The ring of the media redundancy protocol is open.</summary>
    public bool? MrpRingOpen { get; internal set; }

    /// <summary>The interconnection ring of the media redundancy protocol is open.</summary>
    public bool? MrpInterconnectOpen { get; internal set; }
}
