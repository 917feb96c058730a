namespace VirtualNet.Netlink.Route;

/// <summary>Attributes of RTM_*ADDR messages (linux/if_addr.h, IFA_*).</summary>
internal enum AddressAttribute : ushort
{
    IFA_UNSPEC = 0,
    IFA_ADDRESS = 1,
    IFA_LOCAL = 2,
    IFA_LABEL = 3,
    IFA_BROADCAST = 4,
    IFA_ANYCAST = 5,
    IFA_CACHEINFO = 6,
    IFA_MULTICAST = 7,
    IFA_FLAGS = 8,
    IFA_RT_PRIORITY = 9,
    IFA_TARGET_NETNSID = 10,
    IFA_PROTO = 11,
}
