namespace VirtualNet.Netlink.Route;

/// <summary>Bits of IFLA_MACVLAN_FLAGS (linux/if_link.h, MACVLAN_FLAG_*).</summary>
[Flags]
internal enum MacvlanFlag : ushort
{
    MACVLAN_FLAG_NOPROMISC = 1,
    MACVLAN_FLAG_NODST = 2,
}
