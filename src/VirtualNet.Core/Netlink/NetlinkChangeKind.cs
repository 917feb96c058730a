namespace VirtualNet.Netlink;

/// <summary>What happened to an object that a subscription watches.</summary>
public enum NetlinkChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It differs from what it was.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Messages were lost: what follows in the same batch is the difference between what was known and what is there now. No object.</summary>
    Resync,
}
