namespace VirtualNet.Netlink;

/// <summary>Flags of a message header (linux/netlink.h, NLM_F_*). Some bits mean different things in get, new and delete requests.</summary>
[Flags]
public enum NetlinkFlags : ushort
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>It is a request.</summary>
    NLM_F_REQUEST = 0x1,

    /// <summary>Multi-part message, ended by NLMSG_DONE.</summary>
    NLM_F_MULTI = 0x2,

    /// <summary>An acknowledgement is wanted.</summary>
    NLM_F_ACK = 0x4,

    /// <summary>Send the resulting notification back to the requester.</summary>
    NLM_F_ECHO = 0x8,

    /// <summary>The dump was interrupted by a change and may be inconsistent.</summary>
    NLM_F_DUMP_INTR = 0x10,

    /// <summary>The dump was filtered as requested.</summary>
    NLM_F_DUMP_FILTERED = 0x20,

    /// <summary>Get: from the root of the tree.</summary>
    NLM_F_ROOT = 0x100,

    /// <summary>Get: all that match.</summary>
    NLM_F_MATCH = 0x200,

    /// <summary>Get: the whole table.</summary>
    NLM_F_DUMP = NLM_F_ROOT | NLM_F_MATCH,

    /// <summary>New: replace an existing object.</summary>
    NLM_F_REPLACE = 0x100,

    /// <summary>New: fail if the object exists.</summary>
    NLM_F_EXCL = 0x200,

    /// <summary>New: create the object if it does not exist.</summary>
    NLM_F_CREATE = 0x400,

    /// <summary>New: add to the end of the list.</summary>
    NLM_F_APPEND = 0x800,

    /// <summary>Error: the original request is not repeated in the answer.</summary>
    NLM_F_CAPPED = 0x100,

    /// <summary>Error: extended-ack attributes follow.</summary>
    NLM_F_ACK_TLVS = 0x200,
}
