namespace VirtualNet.Netlink.Route;

/// <summary>Attributes inside IFLA_BR_MCAST_QUERIER_STATE (linux/if_bridge.h, BRIDGE_QUERIER_*).</summary>
internal enum BridgeQuerierAttribute : ushort
{
    BRIDGE_QUERIER_UNSPEC = 0,
    BRIDGE_QUERIER_IP_ADDRESS = 1,
    BRIDGE_QUERIER_IP_PORT = 2,
    BRIDGE_QUERIER_IP_OTHER_TIMER = 3,
    BRIDGE_QUERIER_PAD = 4,
    BRIDGE_QUERIER_IPV6_ADDRESS = 5,
    BRIDGE_QUERIER_IPV6_PORT = 6,
    BRIDGE_QUERIER_IPV6_OTHER_TIMER = 7,
}
