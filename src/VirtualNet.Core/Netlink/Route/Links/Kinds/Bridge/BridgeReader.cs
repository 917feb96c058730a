using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Reads IFLA_INFO_DATA of a bridge; the part about multicast is in <see cref="BridgeMulticastReader"/>.</summary>
internal static class BridgeReader
{
    public static BridgeDetails Read(AttributeReader data)
    {
        var details = new BridgeDetails();
        while (data.Read())
        {
            if (!ReadSetting(data, details) && !ReadState(data, details))
                BridgeMulticastReader.Read(data, details.Multicast);
        }

        return details;
    }

    /// <summary>What can be set, without multicast.</summary>
    private static bool ReadSetting(AttributeReader a, BridgeDetails details)
    {
        switch (a.TypeAs<BridgeAttribute>())
        {
            case BridgeAttribute.IFLA_BR_FORWARD_DELAY: details.ForwardDelay = UserClock.FromUnits(a.UInt32()); break;
            case BridgeAttribute.IFLA_BR_HELLO_TIME: details.HelloTime = UserClock.FromUnits(a.UInt32()); break;
            case BridgeAttribute.IFLA_BR_MAX_AGE: details.MaxAge = UserClock.FromUnits(a.UInt32()); break;
            case BridgeAttribute.IFLA_BR_AGEING_TIME: details.AgeingTime = UserClock.FromUnits(a.UInt32()); break;
            case BridgeAttribute.IFLA_BR_STP_STATE: details.StpMode = (BridgeStpMode)a.UInt32(); break;
            case BridgeAttribute.IFLA_BR_PRIORITY: details.Priority = a.UInt16(); break;
            case BridgeAttribute.IFLA_BR_VLAN_FILTERING: details.VlanFiltering = a.Boolean(); break;
            case BridgeAttribute.IFLA_BR_VLAN_PROTOCOL: details.VlanProtocol = (VlanProtocol)a.UInt16BigEndian(); break;
            case BridgeAttribute.IFLA_BR_VLAN_DEFAULT_PVID: details.DefaultPvid = a.UInt16(); break;
            case BridgeAttribute.IFLA_BR_VLAN_STATS_ENABLED: details.VlanStatistics = a.Boolean(); break;
            case BridgeAttribute.IFLA_BR_VLAN_STATS_PER_PORT: details.VlanStatisticsPerPort = a.Boolean(); break;
            case BridgeAttribute.IFLA_BR_GROUP_FWD_MASK: details.GroupForwardMask = a.UInt16(); break;
            case BridgeAttribute.IFLA_BR_GROUP_ADDR: details.GroupAddress = a.Mac(); break;
            case BridgeAttribute.IFLA_BR_FDB_MAX_LEARNED: details.FdbMaxLearned = a.UInt32(); break;
            case BridgeAttribute.IFLA_BR_NF_CALL_IPTABLES: details.CallIptables = a.Boolean(); break;
            case BridgeAttribute.IFLA_BR_NF_CALL_IP6TABLES: details.CallIp6tables = a.Boolean(); break;
            case BridgeAttribute.IFLA_BR_NF_CALL_ARPTABLES: details.CallArptables = a.Boolean(); break;
            case BridgeAttribute.IFLA_BR_MULTI_BOOLOPT: ReadToggles(a.Struct<br_boolopt_multi>(), details); break;
            default: return false;
        }

        return true;
    }

    /// <summary>What the kernel found out.</summary>
    private static bool ReadState(AttributeReader a, BridgeDetails details)
    {
        switch (a.TypeAs<BridgeAttribute>())
        {
            case BridgeAttribute.IFLA_BR_ROOT_ID: details.RootId = BridgeId.Read(a.Value); break;
            case BridgeAttribute.IFLA_BR_BRIDGE_ID: details.BridgeId = BridgeId.Read(a.Value); break;
            case BridgeAttribute.IFLA_BR_ROOT_PORT: details.RootPort = a.UInt16(); break;
            case BridgeAttribute.IFLA_BR_ROOT_PATH_COST: details.RootPathCost = a.UInt32(); break;
            case BridgeAttribute.IFLA_BR_TOPOLOGY_CHANGE: details.TopologyChange = a.Boolean(); break;
            case BridgeAttribute.IFLA_BR_TOPOLOGY_CHANGE_DETECTED: details.TopologyChangeDetected = a.Boolean(); break;
            case BridgeAttribute.IFLA_BR_HELLO_TIMER: details.HelloTimer = UserClock.FromUnits(a.UInt64()); break;
            case BridgeAttribute.IFLA_BR_TCN_TIMER: details.TopologyNotificationTimer = UserClock.FromUnits(a.UInt64()); break;
            case BridgeAttribute.IFLA_BR_TOPOLOGY_CHANGE_TIMER: details.TopologyChangeTimer = UserClock.FromUnits(a.UInt64()); break;
            case BridgeAttribute.IFLA_BR_GC_TIMER: details.GarbageCollectionTimer = UserClock.FromUnits(a.UInt64()); break;
            case BridgeAttribute.IFLA_BR_FDB_N_LEARNED: details.FdbLearned = a.UInt32(); break;
            default: return false;
        }

        return true;
    }

    /// <summary>The mask says which options this kernel knows.</summary>
    private static void ReadToggles(br_boolopt_multi toggles, BridgeDetails details)
    {
        details.LinkLocalLearning = !Of(BridgeToggle.BR_BOOLOPT_NO_LL_LEARN);
        details.Multicast.VlanSnooping = Of(BridgeToggle.BR_BOOLOPT_MCAST_VLAN_SNOOPING);
        details.MultipleSpanningTree = Of(BridgeToggle.BR_BOOLOPT_MST_ENABLE);
        details.MdbOffloadFailNotification = Of(BridgeToggle.BR_BOOLOPT_MDB_OFFLOAD_FAIL_NOTIFICATION);
        details.FdbLocalVlan0 = Of(BridgeToggle.BR_BOOLOPT_FDB_LOCAL_VLAN_0);

        bool? Of(BridgeToggle toggle) =>
            ((toggles.optmask >> (int)toggle) & 1) == 0 ? null : ((toggles.optval >> (int)toggle) & 1) != 0;
    }
}
