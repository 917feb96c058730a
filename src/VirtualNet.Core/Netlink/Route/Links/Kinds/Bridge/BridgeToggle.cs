namespace VirtualNet.Netlink.Route;

/// <summary>Bits of IFLA_BR_MULTI_BOOLOPT (linux/if_bridge.h, BR_BOOLOPT_*).</summary>
internal enum BridgeToggle
{
    BR_BOOLOPT_NO_LL_LEARN = 0,
    BR_BOOLOPT_MCAST_VLAN_SNOOPING = 1,
    BR_BOOLOPT_MST_ENABLE = 2,
    BR_BOOLOPT_MDB_OFFLOAD_FAIL_NOTIFICATION = 3, // Linux 6.15
    BR_BOOLOPT_FDB_LOCAL_VLAN_0 = 4, // Linux 6.18
}
