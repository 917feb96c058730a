namespace VirtualNet.Netlink.Route;

/// <summary>Bits of struct ifla_vlan_flags (linux/if_vlan.h, VLAN_FLAG_*).</summary>
[Flags]
internal enum VlanFlag : uint
{
    VLAN_FLAG_REORDER_HDR = 0x1,
    VLAN_FLAG_GVRP = 0x2,
    VLAN_FLAG_LOOSE_BINDING = 0x4,
    VLAN_FLAG_MVRP = 0x8,
    VLAN_FLAG_BRIDGE_BINDING = 0x10,
}
