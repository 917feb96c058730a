namespace VirtualNet.Netlink.Route;

/// <summary>Attributes of AF_INET6 inside IFLA_AF_SPEC (linux/if_link.h, IFLA_INET6_*).</summary>
internal enum IPv6LinkAttribute : ushort
{
    IFLA_INET6_UNSPEC = 0,
    IFLA_INET6_FLAGS = 1,
    IFLA_INET6_CONF = 2,
    IFLA_INET6_STATS = 3,
    IFLA_INET6_MCAST = 4,
    IFLA_INET6_CACHEINFO = 5,
    IFLA_INET6_ICMP6STATS = 6,
    IFLA_INET6_TOKEN = 7,
    IFLA_INET6_ADDR_GEN_MODE = 8,
    IFLA_INET6_RA_MTU = 9,
}
