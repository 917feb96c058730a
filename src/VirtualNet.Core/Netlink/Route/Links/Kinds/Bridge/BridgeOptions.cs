using VirtualNet.Interop;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>A new or changed bridge. Equivalent to <c>ip link add NAME type bridge ...</c> and <c>ip link set NAME type bridge ...</c>. What is null is not sent.</summary>
public sealed record BridgeOptions : LinkOptions
{
    /// <inheritdoc/>
    public override string Kind => "bridge";

    /// <summary>Takes part in the spanning tree protocol.</summary>
    public bool? Stp { get; init; }

    /// <summary>How long a port listens, and then learns, before it forwards: 2 s to 30 s while the protocol is on.</summary>
    public TimeSpan? ForwardDelay { get; init => field = UserClock.Check(value, "forward delay"); }

    /// <summary>Time between the hellos of the root: 1 s to 10 s.</summary>
    public TimeSpan? HelloTime { get; init => field = UserClock.Check(value, "hello time"); }

    /// <summary>How long a root that is not heard from stays the root: 6 s to 40 s.</summary>
    public TimeSpan? MaxAge { get; init => field = UserClock.Check(value, "maximum age"); }

    /// <summary>How long a learnt address is kept; zero: not at all.</summary>
    public TimeSpan? AgeingTime { get; init => field = UserClock.Check(value, "ageing time"); }

    /// <summary>Priority in the election of the root, lowest first.</summary>
    public ushort? Priority { get; init; }

    /// <summary>Ports keep VLANs apart.</summary>
    public bool? VlanFiltering { get; init; }

    /// <summary>EtherType of the tags that it filters by.</summary>
    public VlanProtocol? VlanProtocol { get; init; }

    /// <summary>VLAN that a new port puts untagged frames into: 1 to 4094, 0 for none. Only while filtering is off.</summary>
    public ushort? DefaultPvid { get; init; }

    /// <summary>Counts packets per VLAN.</summary>
    public bool? VlanStatistics { get; init; }

    /// <summary>Counts packets per VLAN and port; only while there are no ports with VLANs.</summary>
    public bool? VlanStatisticsPerPort { get; init; }

    /// <summary>Which link-local groups (01:80:c2:00:00:0X, bit X) are forwarded; bits 0 to 2 are refused.</summary>
    public ushort? GroupForwardMask { get; init; }

    /// <summary>Group address of the spanning tree protocol: 01:80:c2:00:00:0X, not 1, 2 or 3.</summary>
    public MacAddress? GroupAddress { get; init; }

    /// <summary>Learns also from link-local frames.</summary>
    public bool? LinkLocalLearning { get; init; }

    /// <summary>Several spanning trees, one per group of VLANs (MST).</summary>
    public bool? MultipleSpanningTree { get; init; }

    /// <summary>Reports multicast entries that a switch chip did not take (Linux 6.15).</summary>
    public bool? MdbOffloadFailNotification { get; init; }

    /// <summary>Keeps local addresses in VLAN 0 only (Linux 6.18).</summary>
    public bool? FdbLocalVlan0 { get; init; }

    /// <summary>Most addresses that may be learnt; 0 for no limit (Linux 6.7).</summary>
    public uint? FdbMaxLearned { get; init; }

    /// <summary>Forgets what was learnt, once.</summary>
    public bool FlushFdb { get; init; }

    /// <summary>Hands frames to iptables (br_netfilter).</summary>
    public bool? CallIptables { get; init; }

    /// <summary>Hands frames to ip6tables (br_netfilter).</summary>
    public bool? CallIp6tables { get; init; }

    /// <summary>Hands frames to arptables (br_netfilter).</summary>
    public bool? CallArptables { get; init; }

    /// <summary>Multicast: snooping, querier, their timers.</summary>
    public BridgeMulticastOptions Multicast { get; init; } = BridgeMulticastOptions.None;

    /// <summary>For each option that is set, the value that a bridge had: what takes a change back.</summary>
    internal static BridgeOptions Restoring(BridgeOptions change, BridgeDetails before) => new()
    {
        Stp = change.Stp is null ? null : before.Stp,
        ForwardDelay = change.ForwardDelay is null ? null : before.ForwardDelay,
        HelloTime = change.HelloTime is null ? null : before.HelloTime,
        MaxAge = change.MaxAge is null ? null : before.MaxAge,
        AgeingTime = change.AgeingTime is null ? null : before.AgeingTime,
        Priority = change.Priority is null ? null : before.Priority,
        VlanFiltering = change.VlanFiltering is null ? null : before.VlanFiltering,
        VlanProtocol = change.VlanProtocol is null ? null : before.VlanProtocol,
        DefaultPvid = change.DefaultPvid is null ? null : before.DefaultPvid,
        VlanStatistics = change.VlanStatistics is null ? null : before.VlanStatistics,
        GroupForwardMask = change.GroupForwardMask is null ? null : before.GroupForwardMask,
        LinkLocalLearning = change.LinkLocalLearning is null ? null : before.LinkLocalLearning,
        FdbMaxLearned = change.FdbMaxLearned is null ? null : before.FdbMaxLearned,
        Multicast = new()
        {
            Snooping = change.Multicast.Snooping is null ? null : before.Multicast.Snooping,
            Querier = change.Multicast.Querier is null ? null : before.Multicast.Querier,
            Router = change.Multicast.Router is null ? null : before.Multicast.Router,
        },
    };

    internal override bool HasData => this != new BridgeOptions();

    internal override void WriteData(ref MessageWriter writer)
    {
        WriteSpanningTree(ref writer);
        WriteVlan(ref writer);
        writer.OptionalUInt16(BridgeAttribute.IFLA_BR_GROUP_FWD_MASK, GroupForwardMask);
        if (GroupAddress is { } group)
            writer.Mac(BridgeAttribute.IFLA_BR_GROUP_ADDR, group);
        writer.OptionalFlag(BridgeAttribute.IFLA_BR_FDB_FLUSH, FlushFdb);
        writer.OptionalUInt32(BridgeAttribute.IFLA_BR_FDB_MAX_LEARNED, FdbMaxLearned);
        writer.OptionalBoolean(BridgeAttribute.IFLA_BR_NF_CALL_IPTABLES, CallIptables);
        writer.OptionalBoolean(BridgeAttribute.IFLA_BR_NF_CALL_IP6TABLES, CallIp6tables);
        writer.OptionalBoolean(BridgeAttribute.IFLA_BR_NF_CALL_ARPTABLES, CallArptables);
        WriteToggles(ref writer);
        Multicast.Write(ref writer);
    }

    internal override NetlinkExplanation? Explain(NetlinkRefusal refusal) => BridgeExplanations.Bridge(this, refusal);

    private void WriteSpanningTree(ref MessageWriter writer)
    {
        if (Stp is { } stp)
            writer.UInt32(BridgeAttribute.IFLA_BR_STP_STATE, stp ? 1u : 0u);
        writer.OptionalTime32(BridgeAttribute.IFLA_BR_FORWARD_DELAY, ForwardDelay);
        writer.OptionalTime32(BridgeAttribute.IFLA_BR_HELLO_TIME, HelloTime);
        writer.OptionalTime32(BridgeAttribute.IFLA_BR_MAX_AGE, MaxAge);
        writer.OptionalTime32(BridgeAttribute.IFLA_BR_AGEING_TIME, AgeingTime);
        writer.OptionalUInt16(BridgeAttribute.IFLA_BR_PRIORITY, Priority);
    }

    private void WriteVlan(ref MessageWriter writer)
    {
        writer.OptionalBoolean(BridgeAttribute.IFLA_BR_VLAN_FILTERING, VlanFiltering);
        writer.OptionalUInt16BigEndian(BridgeAttribute.IFLA_BR_VLAN_PROTOCOL, (ushort?)VlanProtocol);
        writer.OptionalUInt16(BridgeAttribute.IFLA_BR_VLAN_DEFAULT_PVID, DefaultPvid);
        writer.OptionalBoolean(BridgeAttribute.IFLA_BR_VLAN_STATS_ENABLED, VlanStatistics);
        writer.OptionalBoolean(BridgeAttribute.IFLA_BR_VLAN_STATS_PER_PORT, VlanStatisticsPerPort);
    }

    private void WriteToggles(ref MessageWriter writer)
    {
        uint value = 0, mask = 0;
        Set(BridgeToggle.BR_BOOLOPT_NO_LL_LEARN, !LinkLocalLearning);
        Set(BridgeToggle.BR_BOOLOPT_MCAST_VLAN_SNOOPING, Multicast.VlanSnooping);
        Set(BridgeToggle.BR_BOOLOPT_MST_ENABLE, MultipleSpanningTree);
        Set(BridgeToggle.BR_BOOLOPT_MDB_OFFLOAD_FAIL_NOTIFICATION, MdbOffloadFailNotification);
        Set(BridgeToggle.BR_BOOLOPT_FDB_LOCAL_VLAN_0, FdbLocalVlan0);
        if (mask != 0)
            writer.Struct(BridgeAttribute.IFLA_BR_MULTI_BOOLOPT, new br_boolopt_multi { optval = value, optmask = mask });

        void Set(BridgeToggle toggle, bool? wanted)
        {
            if (wanted is not { } on)
                return;
            mask |= 1u << (int)toggle;
            if (on)
                value |= 1u << (int)toggle;
        }
    }
}
