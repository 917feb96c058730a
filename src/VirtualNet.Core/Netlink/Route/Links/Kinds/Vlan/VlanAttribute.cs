namespace VirtualNet.Netlink.Route;

/// <summary>Attributes inside IFLA_INFO_DATA of a VLAN link (linux/if_link.h, IFLA_VLAN_*).</summary>
internal enum VlanAttribute : ushort
{
    IFLA_VLAN_UNSPEC = 0,
    IFLA_VLAN_ID = 1,
    IFLA_VLAN_FLAGS = 2,
    IFLA_VLAN_EGRESS_QOS = 3,
    IFLA_VLAN_INGRESS_QOS = 4,
    IFLA_VLAN_PROTOCOL = 5,
}
