using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>What a port of a bridge is told. Equivalent to <c>ip link set NAME type bridge_slave ...</c> and <c>bridge link set dev NAME ...</c>. What is null is not sent.</summary>
public sealed record BridgePortOptions : PortOptions
{
    /// <inheritdoc/>
    public override string MasterKind => "bridge";

    /// <summary>State in the spanning tree; only while the port is up and the kernel does not speak the protocol itself.</summary>
    public BridgePortState? State { get; init; }

    /// <summary>Priority in the choice of a port, lowest first: 0 to 63.</summary>
    public ushort? Priority { get; init; }

    /// <summary>Cost of the way through it: 1 to 65535.</summary>
    public uint? Cost { get; init; }

    /// <summary>Sends frames back out of the port that they came in by.</summary>
    public bool? Hairpin { get; init; }

    /// <summary>Drops spanning tree messages that come in (BPDU guard).</summary>
    public bool? Guard { get; init; }

    /// <summary>Cannot become the way to the root (root guard).</summary>
    public bool? RootBlock { get; init; }

    /// <summary>Leaves a multicast group at the first leave message.</summary>
    public bool? FastLeave { get; init; }

    /// <summary>Learns addresses from frames.</summary>
    public bool? Learning { get; init; }

    /// <summary>Gets frames for unknown addresses.</summary>
    public bool? Flood { get; init; }

    /// <summary>Gets multicast that nobody asked for.</summary>
    public bool? MulticastFlood { get; init; }

    /// <summary>Gets broadcasts.</summary>
    public bool? BroadcastFlood { get; init; }

    /// <summary>Sends multicast to each member on its own.</summary>
    public bool? MulticastToUnicast { get; init; }

    /// <summary>Whether multicast routers are assumed behind it.</summary>
    public MulticastRouterMode? MulticastRouter { get; init; }

    /// <summary>Most hosts that are tracked per group; not 0.</summary>
    public uint? MulticastHostsLimit { get; init; }

    /// <summary>Most multicast groups; 0 for no limit (Linux 6.3).</summary>
    public uint? MulticastMaxGroups { get; init; }

    /// <summary>The bridge answers ARP for hosts behind it.</summary>
    public bool? ProxyArp { get; init; }

    /// <summary>As <see cref="ProxyArp"/>, with answers also to the port itself, as wireless access points need.</summary>
    public bool? ProxyArpWifi { get; init; }

    /// <summary>Answers ARP and neighbour discovery from what is known instead of flooding them (VXLAN).</summary>
    public bool? NeighborSuppress { get; init; }

    /// <summary>As <see cref="NeighborSuppress"/>, per VLAN (Linux 6.4).</summary>
    public bool? NeighborVlanSuppress { get; init; }

    /// <summary>Maps VLANs to tunnel ids.</summary>
    public bool? VlanTunnel { get; init; }

    /// <summary>Cannot talk to other isolated ports.</summary>
    public bool? Isolated { get; init; }

    /// <summary>Takes frames only from addresses that are known already (802.1X).</summary>
    public bool? Locked { get; init; }

    /// <summary>A locked port notes unknown addresses (MAC authentication bypass, Linux 6.2).</summary>
    public bool? MacAuthenticationBypass { get; init; }

    /// <summary>Which link-local groups (01:80:c2:00:00:0X, bit X) are forwarded from it; bits 0 to 2 are refused.</summary>
    public ushort? GroupForwardMask { get; init; }

    /// <summary>Index of the port that takes its traffic while it has no carrier; 0 for none.</summary>
    public int? BackupPortIndex { get; init; }

    /// <summary>Next hop object that traffic over the backup port bears; 0 for none (Linux 6.6).</summary>
    public uint? BackupNextHopId { get; init; }

    /// <summary>Forgets what was learnt from it, once.</summary>
    public bool FlushFdb { get; init; }

    internal override void WriteData(ref MessageWriter writer)
    {
        writer.OptionalUInt8(BridgePortAttribute.IFLA_BRPORT_STATE, (byte?)State);
        writer.OptionalUInt16(BridgePortAttribute.IFLA_BRPORT_PRIORITY, Priority);
        writer.OptionalUInt32(BridgePortAttribute.IFLA_BRPORT_COST, Cost);
        WriteForwarding(ref writer);
        WriteMulticast(ref writer);
        writer.OptionalUInt16(BridgePortAttribute.IFLA_BRPORT_GROUP_FWD_MASK, GroupForwardMask);
        writer.OptionalInt32(BridgePortAttribute.IFLA_BRPORT_BACKUP_PORT, BackupPortIndex);
        writer.OptionalUInt32(BridgePortAttribute.IFLA_BRPORT_BACKUP_NHID, BackupNextHopId);
        writer.OptionalFlag(BridgePortAttribute.IFLA_BRPORT_FLUSH, FlushFdb);
    }

    internal override NetlinkExplanation? Explain(NetlinkRefusal refusal) => BridgeExplanations.Port(this, refusal);

    private void WriteForwarding(ref MessageWriter writer)
    {
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_MODE, Hairpin);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_GUARD, Guard);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_PROTECT, RootBlock);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_LEARNING, Learning);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_UNICAST_FLOOD, Flood);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_BCAST_FLOOD, BroadcastFlood);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_PROXYARP, ProxyArp);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_PROXYARP_WIFI, ProxyArpWifi);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_NEIGH_SUPPRESS, NeighborSuppress);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_NEIGH_VLAN_SUPPRESS, NeighborVlanSuppress);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_VLAN_TUNNEL, VlanTunnel);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_ISOLATED, Isolated);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_LOCKED, Locked);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_MAB, MacAuthenticationBypass);
    }

    private void WriteMulticast(ref MessageWriter writer)
    {
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_FAST_LEAVE, FastLeave);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_MCAST_FLOOD, MulticastFlood);
        writer.OptionalBoolean(BridgePortAttribute.IFLA_BRPORT_MCAST_TO_UCAST, MulticastToUnicast);
        writer.OptionalUInt8(BridgePortAttribute.IFLA_BRPORT_MULTICAST_ROUTER, (byte?)MulticastRouter);
        writer.OptionalUInt32(BridgePortAttribute.IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT, MulticastHostsLimit);
        writer.OptionalUInt32(BridgePortAttribute.IFLA_BRPORT_MCAST_MAX_GROUPS, MulticastMaxGroups);
    }
}
