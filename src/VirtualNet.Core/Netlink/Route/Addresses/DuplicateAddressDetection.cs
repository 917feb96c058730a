namespace VirtualNet.Netlink.Route;

/// <summary>
/// Waits until IPv6 addresses have been through duplicate address detection (RFC 4862 section 5.4), told by the kernel rather than by
/// asking again and again.
/// </summary>
public static class DuplicateAddressDetection
{
    /// <summary>The kernel asks once by default, after up to a second, and waits one for an answer.</summary>
    public static TimeSpan DefaultLimit { get; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Waits for what was made a moment ago, and takes a duplicate away again: nobody can use it.
    /// </summary>
    /// <param name="connection">Where.</param>
    /// <param name="results">What was made; failures pass.</param>
    /// <param name="cancellation">Ends the wait at once.</param>
    public static IReadOnlyList<AddressResult> WaitForDad(this RouteConnection connection, IReadOnlyList<AddressResult> results, CancellationToken cancellation)
    {
        AddressResult[] all = [.. results];
        int[] made = [.. Enumerable.Range(0, all.Length).Where(i => all[i].Address is not null)];
        NetAddress[] addresses = [.. made.Select(i => all[i].Address!)];
        IReadOnlyList<AddressResult> waited = connection.WaitForDad(addresses, DefaultLimit, cancellation);
        for (int i = 0; i < made.Length; i++)
        {
            bool duplicate = waited[i].Error?.ErrorId == DadErrors.DuplicateId;
            bool removed = duplicate && connection.RemoveAddresses([addresses[i]])[0] is null or { Kind: FailureKind.NotFound };
            all[made[i]] = duplicate ? new AddressResult(null, DadErrors.Duplicate(addresses[i], removed, connection.Namespace)) : waited[i];
        }

        return all;
    }

    /// <summary>Waits for addresses. IPv4 addresses, and those that need no detection, are done at once.</summary>
    /// <returns>For each, in order, the address as it is then, or why it cannot be used: <c>AddressDuplicate</c>, <c>NoCarrier</c>, <c>LinkDown</c>, <c>DadTimeout</c>, <c>AddressVanished</c>.</returns>
    public static IReadOnlyList<AddressResult> WaitForDad(
        this RouteConnection connection, IReadOnlyList<NetAddress> addresses, TimeSpan limit, CancellationToken cancellation = default)
    {
        var results = new AddressResult?[addresses.Count];
        for (int i = 0; i < results.Length; i++)
            results[i] = addresses[i].Family == IPFamily.IPv4 ? new AddressResult(addresses[i], null) : null;
        if (!results.Contains(null))
            return results!;
        var filter = new AddressFilter { Family = IPFamily.IPv6 };
        using NetlinkSubscription<NetAddress, AddressKey> subscription = AddressFeed.Open(connection, filter);
        long deadline = Environment.TickCount64 + (long)limit.TotalMilliseconds;
        FailAtOnce(connection, addresses, subscription, results);
        while (true)
        {
            Settle(connection, addresses, subscription, results);
            long left = deadline - Environment.TickCount64;
            if (!results.Contains(null) || left <= 0)
                break;
            subscription.Receive(TimeSpan.FromMilliseconds(left), cancellation);
        }

        for (int i = 0; i < results.Length; i++)
            results[i] ??= new AddressResult(null, Unfinished(connection, addresses[i], limit));
        return results!;
    }

    private static void Settle(
        RouteConnection connection, IReadOnlyList<NetAddress> addresses, NetlinkSubscription<NetAddress, AddressKey> subscription, AddressResult?[] results)
    {
        for (int i = 0; i < results.Length; i++)
        {
            if (results[i] is not null)
                continue;
            NetAddress? now = subscription.Find(addresses[i].Key);
            results[i] = now?.State switch
            {
                // The kernel removes a duplicate whose lifetime ends, and marks one that would stay for ever (addrconf_dad_stop).
                null => new AddressResult(null, connection.FindLink(addresses[i].Link.Index) is { AdminUp: true } ? DadErrors.Duplicate(addresses[i], removed: true, connection.Namespace) : DadErrors.Vanished(addresses[i], connection.Namespace)),
                AddressState.Duplicate => new AddressResult(null, DadErrors.Duplicate(addresses[i], removed: false, connection.Namespace)),
                AddressState.Tentative => null,
                _ => new AddressResult(now with { Link = addresses[i].Link }, null),
            };
        }
    }

    /// <summary>A link that is switched off stays so until somebody switches it on: no use in waiting.</summary>
    private static void FailAtOnce(
        RouteConnection connection, IReadOnlyList<NetAddress> addresses, NetlinkSubscription<NetAddress, AddressKey> subscription, AddressResult?[] results)
    {
        foreach (int index in Enumerable.Range(0, results.Length).Where(i => results[i] is null).Select(i => addresses[i].Link.Index).Distinct())
        {
            if (connection.FindLink(index) is not { AdminUp: false })
                continue;
            for (int i = 0; i < results.Length; i++)
            {
                if (results[i] is null && addresses[i].Link.Index == index && subscription.Find(addresses[i].Key)?.State == AddressState.Tentative)
                    results[i] = new AddressResult(null, DadErrors.LinkDown(addresses[i], connection.Namespace));
            }
        }
    }

    private static VirtualNetException Unfinished(RouteConnection connection, NetAddress address, TimeSpan limit) => connection.FindLink(address.Link.Index) switch
    {
        null => DadErrors.Vanished(address, connection.Namespace),
        { AdminUp: false } => DadErrors.LinkDown(address, connection.Namespace),
        NetLink link when link.Carrier == false || (link.Flags & LinkFlags.LowerUp) == 0 => DadErrors.NoCarrier(address, connection.Namespace),
        _ => DadErrors.Timeout(address, limit, connection.Namespace),
    };
}
