namespace VirtualNet.Netlink.Route;

/// <summary>Attributes inside IFLA_INFO_DATA of a tun/tap link (linux/if_link.h, IFLA_TUN_*).</summary>
internal enum TunTapAttribute : ushort
{
    IFLA_TUN_UNSPEC = 0,
    IFLA_TUN_OWNER = 1,
    IFLA_TUN_GROUP = 2,
    IFLA_TUN_TYPE = 3,
    IFLA_TUN_PI = 4,
    IFLA_TUN_VNET_HDR = 5,
    IFLA_TUN_PERSIST = 6,
    IFLA_TUN_MULTI_QUEUE = 7,
    IFLA_TUN_NUM_QUEUES = 8,
    IFLA_TUN_NUM_DISABLED_QUEUES = 9,
}
