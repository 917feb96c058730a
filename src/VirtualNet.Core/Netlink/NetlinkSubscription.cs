namespace VirtualNet.Netlink;

/// <summary>
/// Objects and what happens to them, kept right also when the kernel had to drop messages (ENOBUFS). Membership in the groups
/// precedes the first dump, so nothing falls between. For one caller at a time. How it catches up is in <c>NetlinkSubscription.Resync.cs</c>.
/// </summary>
/// <typeparam name="T">The objects.</typeparam>
/// <typeparam name="TKey">What tells one from another.</typeparam>
public sealed partial class NetlinkSubscription<T, TKey> : IDisposable
    where T : class
    where TKey : notnull
{
    /// <summary>The kernel sizes messages to at most 32 KiB.</summary>
    private const int BufferSize = 32 * 1024;

    /// <summary>At most so many datagrams make one batch, so that a busy network cannot keep a caller waiting for ever.</summary>
    private const int MostPerBatch = 256;

    private readonly INetlinkTransport _transport;
    private readonly NetlinkFeed<T, TKey> _feed;
    private readonly byte[] _buffer = new byte[BufferSize];
    private Dictionary<TKey, T> _items = [];
    private bool _lost;

    /// <summary>Makes a subscription that owns <paramref name="transport"/>, which is a member of the groups already. Reads what there is.</summary>
    /// <param name="transport">The socket that notifications arrive at.</param>
    /// <param name="feed">What it is about.</param>
    public NetlinkSubscription(INetlinkTransport transport, NetlinkFeed<T, TKey> feed)
    {
        _transport = transport;
        _feed = feed;
        try
        {
            _items = ReadAll();
        }
        catch
        {
            transport.Dispose();
            throw;
        }
    }

    /// <summary>The objects as they are known now.</summary>
    public IReadOnlyCollection<T> Items => _items.Values;

    /// <summary>The object of a key; null when there is none.</summary>
    public T? Find(TKey key) => _items.GetValueOrDefault(key);

    /// <summary>Waits until something happens.</summary>
    /// <param name="timeout">How long at most.</param>
    /// <param name="cancellation">Ends the wait at once.</param>
    /// <returns>What happened, in order; nothing when the time is over, or when what came changed nothing.</returns>
    public IReadOnlyList<NetlinkChange<T>> Receive(TimeSpan timeout, CancellationToken cancellation = default)
    {
        var changes = new List<NetlinkChange<T>>();
        for (int i = 0; i < MostPerBatch && !_lost; i++)
        {
            if (!TryReceive(i == 0 ? timeout : TimeSpan.Zero, cancellation, out ReadOnlySpan<byte> datagram))
                break;
            Apply(datagram, _items, changes);
        }

        if (_lost)
            Resync(changes);
        return changes;
    }

    /// <inheritdoc/>
    public void Dispose() => _transport.Dispose();

    private bool TryReceive(TimeSpan timeout, CancellationToken cancellation, out ReadOnlySpan<byte> datagram)
    {
        datagram = default;
        try
        {
            int length = _transport.Receive(_buffer, timeout, cancellation);
            _lost = length > _buffer.Length;
            if (length < 0 || _lost)
                return false;
            datagram = _buffer.AsSpan(0, length);
            return true;
        }
        catch (NetlinkOverrunException)
        {
            _lost = true;
            return false;
        }
    }

    /// <summary>Changes <paramref name="items"/> after a datagram; notes what that changed where somebody wants to know.</summary>
    private void Apply(ReadOnlySpan<byte> datagram, Dictionary<TKey, T> items, List<NetlinkChange<T>>? changes)
    {
        while (!datagram.IsEmpty)
        {
            NetlinkMessage message = NetlinkMessage.Take(ref datagram);
            _lost |= message.Header.Type == (ushort)MessageType.NLMSG_OVERRUN;
            if (_feed.Read(message, out bool removed) is not { } item)
                continue;
            TKey key = _feed.Key(item);
            items.TryGetValue(key, out T? before);
            if (removed)
                items.Remove(key);
            else
                items[key] = item;
            if (Difference(before, removed ? null : item) is { } change)
                changes?.Add(change);
        }
    }

    /// <summary>What lies between two states of one object; null when nothing does: a message that tells what is known already.</summary>
    private NetlinkChange<T>? Difference(T? before, T? after) => (before, after) switch
    {
        (null, null) => null,
        (null, _) => new NetlinkChange<T>(NetlinkChangeKind.Added, after),
        (_, null) => new NetlinkChange<T>(NetlinkChangeKind.Removed, before, before),
        _ => _feed.Same(before, after) ? null : new NetlinkChange<T>(NetlinkChangeKind.Changed, after, before),
    };
}
