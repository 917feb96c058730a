namespace VirtualNet.Netlink.Route;

/// <summary>Reads IFLA_INFO_SLAVE_DATA of a bridge port.</summary>
internal static class BridgePortReader
{
    public static BridgePortDetails Read(AttributeReader data)
    {
        var port = new BridgePortDetails();
        while (data.Read())
        {
            if (!ReadSwitch(data, port) && !ReadSpanningTree(data, port))
                ReadRest(data, port);
        }

        return port;
    }

    /// <summary>What is on or off.</summary>
    private static bool ReadSwitch(AttributeReader a, BridgePortDetails port)
    {
        switch (a.TypeAs<BridgePortAttribute>())
        {
            case BridgePortAttribute.IFLA_BRPORT_MODE: port.Hairpin = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_GUARD: port.Guard = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_PROTECT: port.RootBlock = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_FAST_LEAVE: port.FastLeave = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_LEARNING: port.Learning = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_LEARNING_SYNC: port.LearningSync = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_UNICAST_FLOOD: port.Flood = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_MCAST_FLOOD: port.MulticastFlood = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_BCAST_FLOOD: port.BroadcastFlood = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_MCAST_TO_UCAST: port.MulticastToUnicast = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_PROXYARP: port.ProxyArp = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_PROXYARP_WIFI: port.ProxyArpWifi = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_NEIGH_SUPPRESS: port.NeighborSuppress = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_NEIGH_VLAN_SUPPRESS: port.NeighborVlanSuppress = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_VLAN_TUNNEL: port.VlanTunnel = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_ISOLATED: port.Isolated = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_LOCKED: port.Locked = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_MAB: port.MacAuthenticationBypass = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_MRP_RING_OPEN: port.MrpRingOpen = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_MRP_IN_OPEN: port.MrpInterconnectOpen = a.Boolean(); break;
            default: return false;
        }

        return true;
    }

    private static bool ReadSpanningTree(AttributeReader a, BridgePortDetails port)
    {
        switch (a.TypeAs<BridgePortAttribute>())
        {
            case BridgePortAttribute.IFLA_BRPORT_STATE: port.State = (BridgePortState)a.UInt8(); break;
            case BridgePortAttribute.IFLA_BRPORT_PRIORITY: port.Priority = a.UInt16(); break;
            case BridgePortAttribute.IFLA_BRPORT_COST: port.Cost = a.UInt32(); break;
            case BridgePortAttribute.IFLA_BRPORT_ROOT_ID: port.RootId = BridgeId.Read(a.Value); break;
            case BridgePortAttribute.IFLA_BRPORT_BRIDGE_ID: port.DesignatedBridgeId = BridgeId.Read(a.Value); break;
            case BridgePortAttribute.IFLA_BRPORT_DESIGNATED_PORT: port.DesignatedPort = a.UInt16(); break;
            case BridgePortAttribute.IFLA_BRPORT_DESIGNATED_COST: port.DesignatedCost = a.UInt16(); break;
            case BridgePortAttribute.IFLA_BRPORT_ID: port.PortId = a.UInt16(); break;
            case BridgePortAttribute.IFLA_BRPORT_NO: port.PortNumber = a.UInt16(); break;
            case BridgePortAttribute.IFLA_BRPORT_TOPOLOGY_CHANGE_ACK: port.TopologyChangeAcknowledged = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_CONFIG_PENDING: port.ConfigurationPending = a.Boolean(); break;
            case BridgePortAttribute.IFLA_BRPORT_MESSAGE_AGE_TIMER: port.MessageAgeTimer = UserClock.FromUnits(a.UInt64()); break;
            case BridgePortAttribute.IFLA_BRPORT_FORWARD_DELAY_TIMER: port.ForwardDelayTimer = UserClock.FromUnits(a.UInt64()); break;
            case BridgePortAttribute.IFLA_BRPORT_HOLD_TIMER: port.HoldTimer = UserClock.FromUnits(a.UInt64()); break;
            default: return false;
        }

        return true;
    }

    private static void ReadRest(AttributeReader a, BridgePortDetails port)
    {
        switch (a.TypeAs<BridgePortAttribute>())
        {
            case BridgePortAttribute.IFLA_BRPORT_MULTICAST_ROUTER: port.MulticastRouter = (MulticastRouterMode)a.UInt8(); break;
            case BridgePortAttribute.IFLA_BRPORT_GROUP_FWD_MASK: port.GroupForwardMask = a.UInt16(); break;
            case BridgePortAttribute.IFLA_BRPORT_BACKUP_PORT: port.BackupPortIndex = a.Int32(); break;
            case BridgePortAttribute.IFLA_BRPORT_BACKUP_NHID: port.BackupNextHopId = a.UInt32(); break;
            case BridgePortAttribute.IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT: port.MulticastHostsLimit = a.UInt32(); break;
            case BridgePortAttribute.IFLA_BRPORT_MCAST_EHT_HOSTS_CNT: port.MulticastHostsCount = a.UInt32(); break;
            case BridgePortAttribute.IFLA_BRPORT_MCAST_N_GROUPS: port.MulticastGroups = a.UInt32(); break;
            case BridgePortAttribute.IFLA_BRPORT_MCAST_MAX_GROUPS: port.MulticastMaxGroups = a.UInt32(); break;
        }
    }
}
