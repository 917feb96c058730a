namespace VirtualNet.Netlink.Route;

/// <summary>Attributes of RTM_*NSID messages (linux/net_namespace.h, NETNSA_*).</summary>
internal enum NamespaceIdAttribute : ushort
{
    NETNSA_NONE = 0,
    NETNSA_NSID = 1,
    NETNSA_PID = 2,
    NETNSA_FD = 3,
    NETNSA_TARGET_NSID = 4,
    NETNSA_CURRENT_NSID = 5,
}
