namespace VirtualNet.Netlink.Route;

/// <summary>Attributes of RTM_*NEIGH messages (linux/neighbour.h, NDA_*).</summary>
internal enum NeighborAttribute : ushort
{
    NDA_UNSPEC = 0,
    NDA_DST = 1,
    NDA_LLADDR = 2,
    NDA_CACHEINFO = 3,
    NDA_PROBES = 4,
    NDA_VLAN = 5,
    NDA_PORT = 6,
    NDA_VNI = 7,
    NDA_IFINDEX = 8,
    NDA_MASTER = 9,
    NDA_LINK_NETNSID = 10,
    NDA_SRC_VNI = 11,
    NDA_PROTOCOL = 12,
    NDA_NH_ID = 13,
    NDA_FDB_EXT_ATTRS = 14,
    NDA_FLAGS_EXT = 15,
    NDA_NDM_STATE_MASK = 16,
    NDA_NDM_FLAGS_MASK = 17,
}
