namespace VirtualNet.Netlink.Route;

/// <summary>Attributes inside IFLA_INFO_DATA of a MACVLAN or MACVTAP link (linux/if_link.h, IFLA_MACVLAN_*).</summary>
internal enum MacvlanAttribute : ushort
{
    IFLA_MACVLAN_UNSPEC = 0,
    IFLA_MACVLAN_MODE = 1,
    IFLA_MACVLAN_FLAGS = 2,
    IFLA_MACVLAN_MACADDR_MODE = 3,
    IFLA_MACVLAN_MACADDR = 4,
    IFLA_MACVLAN_MACADDR_DATA = 5,
    IFLA_MACVLAN_MACADDR_COUNT = 6,
    IFLA_MACVLAN_BC_QUEUE_LEN = 7,
    IFLA_MACVLAN_BC_QUEUE_LEN_USED = 8,
    IFLA_MACVLAN_BC_CUTOFF = 9, // Linux 6.4
}
