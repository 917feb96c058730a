namespace VirtualNet.Netlink.Route;

/// <summary>Addresses on their way through duplicate address detection, and what has become of each.</summary>
internal sealed class DadWatch
{
    private readonly RouteConnection _connection;
    private readonly IReadOnlyList<NetAddress> _addresses;
    private readonly NetlinkSubscription<NetAddress, AddressKey> _subscription;
    private readonly AddressResult?[] _results;

    /// <summary>The links as they were at the beginning.</summary>
    private readonly Dictionary<int, NetLink?> _links = [];

    /// <summary>Begins; what needs no detection, or cannot begin, is settled at once.</summary>
    public DadWatch(RouteConnection connection, IReadOnlyList<NetAddress> addresses, NetlinkSubscription<NetAddress, AddressKey> subscription)
    {
        (_connection, _addresses, _subscription) = (connection, addresses, subscription);
        _results = new AddressResult?[addresses.Count];
        for (int i = 0; i < _results.Length; i++)
            _results[i] = Begin(addresses[i]);
    }

    private enum Readiness
    {
        Gone,
        Down,
        NoCarrier,
        Ready,
    }

    /// <summary>Looks at what is known now.</summary>
    /// <returns>True when all are settled.</returns>
    public bool Settle()
    {
        for (int i = 0; i < _results.Length; i++)
            _results[i] ??= Settle(_addresses[i]);
        return !_results.Contains(null);
    }

    /// <summary>The time is over.</summary>
    public IReadOnlyList<AddressResult> Finish(TimeSpan limit) => [.. _results.Select((result, i) => result ?? Failed(Unfinished(_addresses[i], limit)))];

    /// <summary>A link that is switched off stays so until somebody switches it on: no use in waiting.</summary>
    private AddressResult? Begin(NetAddress address)
    {
        if (address.Family == IPFamily.IPv4 || address.State == AddressState.Preferred)
            return new AddressResult(address, null);
        int index = address.Link.Index;
        if (!_links.ContainsKey(index))
            _links[index] = _connection.FindLink(index);
        return Look(_links[index]) == Readiness.Down ? Failed(DadErrors.LinkDown(address, _connection.Namespace)) : null;
    }

    private AddressResult? Settle(NetAddress address)
    {
        NetAddress? now = _subscription.Find(address.Key);
        return now?.State switch
        {
            // The kernel removes a duplicate whose lifetime ends, and marks one that would stay for ever (addrconf_dad_stop).
            null => Failed(Look(_connection.FindLink(address.Link.Index)) is Readiness.Gone or Readiness.Down
                ? DadErrors.Vanished(address, _connection.Namespace)
                : DadErrors.Duplicate(address, removed: true, _connection.Namespace)),
            AddressState.Duplicate => Failed(DadErrors.Duplicate(address, removed: false, _connection.Namespace)),
            AddressState.Tentative => null,
            // A link that lost its carrier while it was up counts as ready (addrconf_notify): nobody heard the question.
            _ => Look(_links[address.Link.Index]) == Readiness.NoCarrier
                ? Failed(DadErrors.NoCarrier(address, _connection.Namespace))
                : new AddressResult(now with { Link = address.Link }, null),
        };
    }

    private VirtualNetException Unfinished(NetAddress address, TimeSpan limit) => Look(_connection.FindLink(address.Link.Index)) switch
    {
        Readiness.Gone => DadErrors.Vanished(address, _connection.Namespace),
        Readiness.Down => DadErrors.LinkDown(address, _connection.Namespace),
        Readiness.NoCarrier => DadErrors.NoCarrier(address, _connection.Namespace),
        _ => DadErrors.Timeout(address, limit, _connection.Namespace),
    };

    private static Readiness Look(NetLink? link) => link switch
    {
        null => Readiness.Gone,
        { AdminUp: false } => Readiness.Down,
        { Carrier: false } => Readiness.NoCarrier,
        _ => Readiness.Ready,
    };

    private static AddressResult Failed(VirtualNetException error) => new(null, error);
}
