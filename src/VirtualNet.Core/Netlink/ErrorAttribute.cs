namespace VirtualNet.Netlink;

/// <summary>Attributes of an extended acknowledgement (linux/netlink.h, NLMSGERR_ATTR_*).</summary>
internal enum ErrorAttribute : ushort
{
    NLMSGERR_ATTR_MSG = 1,
    NLMSGERR_ATTR_OFFS = 2,
    NLMSGERR_ATTR_COOKIE = 3,
    NLMSGERR_ATTR_POLICY = 4,
    NLMSGERR_ATTR_MISS_TYPE = 5,
    NLMSGERR_ATTR_MISS_NEST = 6,
}
