namespace VirtualNet.Netlink;

/// <summary>One thing that happened.</summary>
/// <typeparam name="T">The objects that are watched.</typeparam>
/// <param name="Kind">What.</param>
/// <param name="Item">The object as it is now, or as it was last when it is gone; null for a resync.</param>
/// <param name="Previous">The object as it was; null when it is new or for a resync.</param>
public readonly record struct NetlinkChange<T>(NetlinkChangeKind Kind, T? Item = null, T? Previous = null)
    where T : class;
