namespace VirtualNet.Netlink;

/// <summary>Message types that every netlink family shares (linux/netlink.h, NLMSG_*).</summary>
public enum MessageType : ushort
{
    /// <summary>To be ignored.</summary>
    NLMSG_NOOP = 1,

    /// <summary>An error, or with error 0 an acknowledgement.</summary>
    NLMSG_ERROR = 2,

    /// <summary>End of a dump.</summary>
    NLMSG_DONE = 3,

    /// <summary>Data was lost.</summary>
    NLMSG_OVERRUN = 4,
}
