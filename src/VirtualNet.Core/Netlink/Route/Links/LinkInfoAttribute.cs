namespace VirtualNet.Netlink.Route;

/// <summary>Attributes inside IFLA_LINKINFO (linux/if_link.h, IFLA_INFO_*).</summary>
internal enum LinkInfoAttribute : ushort
{
    IFLA_INFO_UNSPEC = 0,
    IFLA_INFO_KIND = 1,
    IFLA_INFO_DATA = 2,
    IFLA_INFO_XSTATS = 3,
    IFLA_INFO_SLAVE_KIND = 4,
    IFLA_INFO_SLAVE_DATA = 5,
}
