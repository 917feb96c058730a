namespace VirtualNet.Netlink.Route;

/// <summary>Attributes inside IFLA_INFO_DATA of a veth (linux/veth.h).</summary>
internal enum VethAttribute : ushort
{
    VETH_INFO_UNSPEC = 0,
    VETH_INFO_PEER = 1,
}
