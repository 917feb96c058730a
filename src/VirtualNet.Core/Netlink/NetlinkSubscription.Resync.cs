namespace VirtualNet.Netlink;

/// <content>
/// Catching up. What arrives during the dump is kept in memory, so that the socket does not overflow again, and applied to what the
/// dump gave before anything is told: the buffered messages of an object are in order and the last of them is as new as the dump or
/// newer, while the first may be older than the dump and would bring back, for a moment, what is past.
/// </content>
public sealed partial class NetlinkSubscription<T, TKey>
{
    private void Resync(List<NetlinkChange<T>> changes)
    {
        changes.Add(new NetlinkChange<T>(NetlinkChangeKind.Resync));
        Dictionary<TKey, T> before = _items;
        _items = ReadAll();
        foreach ((TKey key, T item) in before)
        {
            if (Difference(item, _items.GetValueOrDefault(key)) is { } change)
                changes.Add(change);
        }

        foreach ((TKey key, T item) in _items)
        {
            if (!before.ContainsKey(key))
                changes.Add(new NetlinkChange<T>(NetlinkChangeKind.Added, item));
        }
    }

    /// <summary>
    /// All objects, with what happened while they were read. When messages are lost meanwhile too, the next <see cref="Receive"/>
    /// catches up again: what is known by then is told first, so that a storm of changes delays no news for ever. A dump that changes
    /// interrupted will do: what came or went meanwhile is among the messages.
    /// </summary>
    private Dictionary<TKey, T> ReadAll()
    {
        using var drain = new NetlinkDrain(_transport, BufferSize);
        var items = new Dictionary<TKey, T>();
        foreach (T item in _feed.Dump().Items)
            items[_feed.Key(item)] = item;
        IReadOnlyList<byte[]> meanwhile = drain.Stop(out bool lost);
        _lost = lost;
        foreach (byte[] datagram in meanwhile)
            Apply(datagram, items, null);
        return items;
    }
}
