namespace VirtualNet.Netlink.Route;

/// <summary>Attributes inside IFLA_VLAN_INGRESS_QOS and IFLA_VLAN_EGRESS_QOS (linux/if_link.h, IFLA_VLAN_QOS_*).</summary>
internal enum VlanQosAttribute : ushort
{
    IFLA_VLAN_QOS_UNSPEC = 0,
    IFLA_VLAN_QOS_MAPPING = 1,
}
