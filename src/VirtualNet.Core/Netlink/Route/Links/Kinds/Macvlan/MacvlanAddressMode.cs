namespace VirtualNet.Netlink.Route;

/// <summary>What to do with the list of source addresses (linux/if_link.h, MACVLAN_MACADDR_*).</summary>
internal enum MacvlanAddressMode : uint
{
    MACVLAN_MACADDR_ADD = 0,
    MACVLAN_MACADDR_DEL = 1,
    MACVLAN_MACADDR_FLUSH = 2,
    MACVLAN_MACADDR_SET = 3,
}
