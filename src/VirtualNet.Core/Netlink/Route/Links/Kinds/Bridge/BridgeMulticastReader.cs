namespace VirtualNet.Netlink.Route;

/// <summary>Reads what a bridge reports about multicast.</summary>
internal static class BridgeMulticastReader
{
    public static void Read(AttributeReader a, BridgeMulticastDetails details)
    {
        switch (a.TypeAs<BridgeAttribute>())
        {
            case BridgeAttribute.IFLA_BR_MCAST_ROUTER: details.Router = (MulticastRouterMode)a.UInt8(); break;
            case BridgeAttribute.IFLA_BR_MCAST_SNOOPING: details.Snooping = a.Boolean(); break;
            case BridgeAttribute.IFLA_BR_MCAST_QUERY_USE_IFADDR: details.QueryUseAddress = a.Boolean(); break;
            case BridgeAttribute.IFLA_BR_MCAST_QUERIER: details.Querier = a.Boolean(); break;
            case BridgeAttribute.IFLA_BR_MCAST_HASH_ELASTICITY: details.HashElasticity = a.UInt32(); break;
            case BridgeAttribute.IFLA_BR_MCAST_HASH_MAX: details.HashMax = a.UInt32(); break;
            case BridgeAttribute.IFLA_BR_MCAST_LAST_MEMBER_CNT: details.LastMemberCount = a.UInt32(); break;
            case BridgeAttribute.IFLA_BR_MCAST_STARTUP_QUERY_CNT: details.StartupQueryCount = a.UInt32(); break;
            case BridgeAttribute.IFLA_BR_MCAST_LAST_MEMBER_INTVL: details.LastMemberInterval = UserClock.FromUnits(a.UInt64()); break;
            case BridgeAttribute.IFLA_BR_MCAST_MEMBERSHIP_INTVL: details.MembershipInterval = UserClock.FromUnits(a.UInt64()); break;
            case BridgeAttribute.IFLA_BR_MCAST_QUERIER_INTVL: details.QuerierInterval = UserClock.FromUnits(a.UInt64()); break;
            case BridgeAttribute.IFLA_BR_MCAST_QUERY_INTVL: details.QueryInterval = UserClock.FromUnits(a.UInt64()); break;
            case BridgeAttribute.IFLA_BR_MCAST_QUERY_RESPONSE_INTVL: details.QueryResponseInterval = UserClock.FromUnits(a.UInt64()); break;
            case BridgeAttribute.IFLA_BR_MCAST_STARTUP_QUERY_INTVL: details.StartupQueryInterval = UserClock.FromUnits(a.UInt64()); break;
            case BridgeAttribute.IFLA_BR_MCAST_STATS_ENABLED: details.Statistics = a.Boolean(); break;
            case BridgeAttribute.IFLA_BR_MCAST_IGMP_VERSION: details.IgmpVersion = a.UInt8(); break;
            case BridgeAttribute.IFLA_BR_MCAST_MLD_VERSION: details.MldVersion = a.UInt8(); break;
            case BridgeAttribute.IFLA_BR_MCAST_QUERIER_STATE: ReadQueriers(a.Nested(), details); break;
        }
    }

    private static void ReadQueriers(AttributeReader a, BridgeMulticastDetails details)
    {
        while (a.Read())
        {
            switch (a.TypeAs<BridgeQuerierAttribute>())
            {
                case BridgeQuerierAttribute.BRIDGE_QUERIER_IP_ADDRESS: (details.Querier4 ??= new()).Address = a.Address(); break;
                case BridgeQuerierAttribute.BRIDGE_QUERIER_IP_PORT: (details.Querier4 ??= new()).PortIndex = a.Int32(); break;
                case BridgeQuerierAttribute.BRIDGE_QUERIER_IP_OTHER_TIMER: (details.Querier4 ??= new()).OtherTimer = UserClock.FromUnits(a.UInt64()); break;
                case BridgeQuerierAttribute.BRIDGE_QUERIER_IPV6_ADDRESS: (details.Querier6 ??= new()).Address = a.Address(); break;
                case BridgeQuerierAttribute.BRIDGE_QUERIER_IPV6_PORT: (details.Querier6 ??= new()).PortIndex = a.Int32(); break;
                case BridgeQuerierAttribute.BRIDGE_QUERIER_IPV6_OTHER_TIMER: (details.Querier6 ??= new()).OtherTimer = UserClock.FromUnits(a.UInt64()); break;
            }
        }
    }
}
