namespace VirtualNet.Netlink.Route;

/// <summary>Attributes inside IFLA_XDP (linux/if_link.h, IFLA_XDP_*).</summary>
internal enum XdpAttribute : ushort
{
    IFLA_XDP_UNSPEC = 0,
    IFLA_XDP_FD = 1,
    IFLA_XDP_ATTACHED = 2,
    IFLA_XDP_FLAGS = 3,
    IFLA_XDP_PROG_ID = 4,
    IFLA_XDP_DRV_PROG_ID = 5,
    IFLA_XDP_SKB_PROG_ID = 6,
    IFLA_XDP_HW_PROG_ID = 7,
    IFLA_XDP_EXPECTED_FD = 8,
}
