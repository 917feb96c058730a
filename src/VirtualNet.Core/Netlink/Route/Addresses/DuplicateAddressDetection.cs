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
        if (addresses.All(a => a.Family == IPFamily.IPv4))
            return [.. addresses.Select(a => new AddressResult(a, null))];
        using NetlinkSubscription<NetAddress, AddressKey> subscription = AddressFeed.Open(connection, new AddressFilter { Family = IPFamily.IPv6 });
        var watch = new DadWatch(connection, addresses, subscription);
        long deadline = Environment.TickCount64 + (long)limit.TotalMilliseconds;
        while (!watch.Settle())
        {
            long left = deadline - Environment.TickCount64;
            if (left <= 0)
                break;
            subscription.Receive(TimeSpan.FromMilliseconds(left), cancellation);
        }

        return watch.Finish(limit);
    }
}
