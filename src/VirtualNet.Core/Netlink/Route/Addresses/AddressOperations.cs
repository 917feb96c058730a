using System.Net;

namespace VirtualNet.Netlink.Route;

/// <summary>What can be read and done with addresses over a <see cref="RouteConnection"/>. Replacing is in <see cref="AddressReplacement"/>.</summary>
public static class AddressOperations
{
    /// <summary>The addresses that the filter lets through, by link, in the kernel's order: IPv4 before IPv6, a primary address before its secondaries.</summary>
    /// <exception cref="VirtualNetException"><c>LinkNotFound</c>: the filter's link is gone.</exception>
    public static DumpResult<NetAddress> ListAddresses(this RouteConnection connection, AddressFilter? filter = null)
    {
        DumpResult<NetAddress> dump = connection.DumpAddresses(filter);
        LinkNameTable names = LinkNameTable.Read(connection, dump.Items.Select(a => a.Link.Index), filter?.Link);
        foreach (NetAddress address in dump.Items)
            address.Link = names[address.Link.Index];
        return dump;
    }

    /// <summary>Gives a link an address that it must not have yet, and reads it back.</summary>
    /// <exception cref="VirtualNetException">The address is not acceptable, or the kernel refused.</exception>
    public static NetAddress AddAddress(this RouteConnection connection, NetLink link, IPPrefix prefix, AddressSettings? settings = null)
    {
        AddressResult result = connection.AddAddresses([new NewAddress(link, prefix) { Settings = settings ?? AddressSettings.None }])[0];
        return result.Address ?? throw result.Error!;
    }

    /// <summary>Gives links addresses that they must not have yet, in as few datagrams as possible, and reads them back; one that is refused does not hinder the others.</summary>
    /// <returns>For each, in order, the address as the kernel has it, or why it could not be made.</returns>
    public static IReadOnlyList<AddressResult> AddAddresses(this RouteConnection connection, IReadOnlyList<NewAddress> addresses) =>
        connection.ReadBack(addresses, connection.SendAddresses(addresses));

    /// <summary>As <see cref="AddAddresses"/>; but an address that is there already and is what was asked for counts as made.</summary>
    public static IReadOnlyList<AddressResult> AddMissingAddresses(this RouteConnection connection, IReadOnlyList<NewAddress> addresses)
    {
        AddressResult[] results = [.. connection.AddAddresses(addresses)];
        int[] there = [.. Enumerable.Range(0, results.Length).Where(i => results[i].Error is { Kind: FailureKind.Exists })];
        if (there.Length == 0)
            return results;
        ILookup<(int, IPAddress), NetAddress> present = connection.Present([.. there.Select(i => addresses[i])]).Values.ToLookup(a => (a.Link.Index, a.IPAddress));
        foreach (int i in there)
        {
            NewAddress wanted = addresses[i];
            NetAddress? found = present[(wanted.Link.Index, wanted.Prefix.Address)].OrderBy(a => a.PrefixLength == wanted.PrefixLength ? 0 : 1).FirstOrDefault();
            if (found is not null)
                results[i] = AddressMatching.Difference(wanted, found) is { } what ? new(null, AddressErrors.Differs(wanted, what, connection.Namespace)) : new(found, null);
        }

        return results;
    }

    /// <summary>As <see cref="AddAddresses"/>, without reading back.</summary>
    /// <returns>For each, in order: null when it was made, else why not.</returns>
    public static IReadOnlyList<VirtualNetException?> SendAddresses(this RouteConnection connection, IReadOnlyList<NewAddress> addresses)
    {
        var errors = new VirtualNetException?[addresses.Count];
        connection.Check(addresses, errors);
        connection.ExecuteRest(i => new CreateAddressRequest(addresses[i]), errors);
        return errors;
    }

    /// <summary>
    /// Takes addresses away, in the given order. Taking away the first IPv4 address of a network takes its secondaries along where
    /// promote_secondaries is off: one that went that way counts as removed.
    /// </summary>
    /// <returns>For each, in order: null when it is gone, else why not.</returns>
    public static IReadOnlyList<VirtualNetException?> RemoveAddresses(this RouteConnection connection, IReadOnlyList<NetAddress> addresses)
    {
        var errors = new VirtualNetException?[addresses.Count];
        // Secondaries first: each is then still there when its turn comes.
        int[] order = [.. Enumerable.Range(0, addresses.Count).OrderBy(i => addresses[i].Family == IPFamily.IPv4 && addresses[i].Flags.HasFlag(AddressFlags.Secondary) ? 0 : 1)];
        IReadOnlyList<NetlinkException?> outcomes = connection.Netlink.ExecuteAll([.. order.Select(i => new DeleteAddressRequest(addresses[i]))]);
        for (int i = 0; i < order.Length; i++)
            errors[order[i]] = outcomes[i];
        return errors;
    }

    /// <summary>Finds out what is wrong with addresses before anything is sent.</summary>
    internal static void Check(this RouteConnection connection, IReadOnlyList<NewAddress> addresses, VirtualNetException?[] errors)
    {
        for (int i = 0; i < errors.Length; i++)
        {
            if (AddressRules.Problem(addresses[i]) is { } problem)
                errors[i] = AddressErrors.Invalid(addresses[i], problem, connection.Namespace);
        }
    }

    /// <summary>Sends the requests of those that have no error yet, and notes what became of them.</summary>
    internal static void ExecuteRest(this RouteConnection connection, Func<int, INetlinkRequest> request, VirtualNetException?[] errors)
    {
        int[] sent = [.. Enumerable.Range(0, errors.Length).Where(i => errors[i] is null)];
        IReadOnlyList<NetlinkException?> outcomes = connection.Netlink.ExecuteAll([.. sent.Select(request)]);
        for (int i = 0; i < sent.Length; i++)
            errors[sent[i]] = outcomes[i];
    }

    /// <summary>Reads addresses after they were made or changed, by one dump: of their link when it is the same for all.</summary>
    internal static IReadOnlyList<AddressResult> ReadBack(this RouteConnection connection, IReadOnlyList<NewAddress> addresses, IReadOnlyList<VirtualNetException?> errors)
    {
        List<NewAddress> made = [.. addresses.Where((_, i) => errors[i] is null)];
        Dictionary<AddressKey, NetAddress> found = made.Count == 0 ? [] : connection.Present(made);
        var results = new AddressResult[addresses.Count];
        for (int i = 0; i < results.Length; i++)
        {
            NetAddress? address = errors[i] is null ? found.GetValueOrDefault(KeyOf(addresses[i])) : null;
            results[i] = new AddressResult(address, errors[i] ?? (address is null ? AddressErrors.Vanished(addresses[i], connection.Namespace) : null));
        }

        return results;
    }

    /// <summary>The addresses that the links of some others have now.</summary>
    internal static Dictionary<AddressKey, NetAddress> Present(this RouteConnection connection, IReadOnlyList<NewAddress> addresses)
    {
        IPFamily family = addresses[0].Family;
        var filter = new AddressFilter
        {
            Link = addresses.All(a => a.Link.Index == addresses[0].Link.Index) ? addresses[0].Link : null,
            Family = addresses.All(a => a.Family == family) ? family : null,
        };
        var names = new Dictionary<int, LinkRef>();
        foreach (NewAddress address in addresses)
            names.TryAdd(address.Link.Index, address.Link with { Namespace = connection.Namespace });
        var found = new Dictionary<AddressKey, NetAddress>();
        foreach (NetAddress address in connection.DumpAddresses(filter).Items)
        {
            if (!names.TryGetValue(address.Link.Index, out LinkRef? link))
                continue;
            address.Link = link;
            found[address.Key] = address;
        }

        return found;
    }

    /// <summary>What an address to be made will be told from others by.</summary>
    internal static AddressKey KeyOf(NewAddress address) =>
        new(address.Link.Index, address.Prefix.Address, address.PrefixLength, address.Peer is { } peer && !peer.Equals(address.Prefix.Address) ? peer : null);

    private static DumpResult<NetAddress> DumpAddresses(this RouteConnection connection, AddressFilter? filter)
    {
        var parser = new AddressParser(connection.Namespace);
        var request = new DumpAddressesRequest(filter?.Family, filter?.Link);
        DumpResult<NetAddress> dump = connection.Netlink.Dump(request, parser.Parse, address => address.Key);
        // Kernels before 4.20 ignore the filter; and the families come one after the other, so a link's addresses are apart.
        IEnumerable<NetAddress> items = dump.Items.Where(a => Passes(a, filter)).OrderBy(a => a.Link.Index);
        return dump with { Items = dump.Consistent ? [.. items] : [.. items.Select(a => a with { Consistent = false })] };
    }

    /// <summary>True when the filter lets the address through.</summary>
    internal static bool Passes(NetAddress address, AddressFilter? filter) =>
        (filter?.Link is null || address.Link.Index == filter.Link.Index) && (filter?.Family is null || address.Family == filter.Family);
}
