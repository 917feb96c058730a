using System.Net;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Makes addresses so: adds them, or gives those that are there other lifetimes, metric and (IPv6) flags. The kernel's NLM_F_REPLACE
/// keeps everything else in silence (inet_rtm_newaddr, inet6_addr_modify), so what would be ignored is found and refused first.
/// </summary>
public static class AddressReplacement
{
    /// <summary>Adds or replaces an address and reads it back.</summary>
    /// <exception cref="VirtualNetException">The address is not acceptable, or the kernel refused.</exception>
    public static NetAddress SetAddress(this RouteConnection connection, NetLink link, IPPrefix prefix, AddressSettings? settings = null)
    {
        NewAddress[] address = [new NewAddress(link, prefix) { Settings = settings ?? AddressSettings.None }];
        AddressResult result = connection.ReadBack(address, connection.SetAddresses(address))[0];
        return result.Address ?? throw result.Error!;
    }

    /// <summary>Adds or replaces addresses; one that is refused does not hinder the others.</summary>
    /// <returns>For each, in order: null when it is so now, else why not.</returns>
    public static IReadOnlyList<VirtualNetException?> SetAddresses(this RouteConnection connection, IReadOnlyList<NewAddress> addresses)
    {
        var errors = new VirtualNetException?[addresses.Count];
        connection.Check(addresses, errors);
        if (addresses.Count == 0)
            return errors;
        Dictionary<AddressKey, NetAddress>.ValueCollection present = connection.Present(addresses).Values;
        ILookup<(int, IPAddress), NetAddress> byAddress = present.ToLookup(a => (a.Link.Index, a.IPAddress));
        for (int i = 0; i < errors.Length; i++)
        {
            if (errors[i] is null && Unchangeable(addresses[i], byAddress[(addresses[i].Link.Index, addresses[i].Prefix.Address)]) is { } what)
                errors[i] = AddressErrors.NotChangeable(addresses[i], what, connection.Namespace);
        }

        connection.ExecuteRest(i => new ReplaceAddressRequest(addresses[i]), errors);
        return errors;
    }

    /// <summary>What the kernel would leave as it is although something else is asked for; null when nothing.</summary>
    internal static string? Unchangeable(NewAddress wanted, IEnumerable<NetAddress> sameAddress)
    {
        foreach (NetAddress there in sameAddress)
        {
            if (wanted.Family == IPFamily.IPv6 && there.PrefixLength != wanted.PrefixLength)
                return $"the prefix length {there.PrefixLength}";
            if (wanted.Family == IPFamily.IPv4 && there.Key == AddressOperations.KeyOf(wanted))
                return UnchangeableIPv4(wanted.Settings, there);
        }

        return null;
    }

    private static string? UnchangeableIPv4(AddressSettings wanted, NetAddress there) => wanted switch
    {
        { Broadcast: { } broadcast } when !broadcast.Equals(there.Broadcast) => "the broadcast address",
        { Label: { } label } when label != there.Label => "the label",
        { Scope: { } scope } when scope != there.Scope => "the scope",
        { NoPrefixRoute: true } when !there.Flags.HasFlag(AddressFlags.NoPrefixRoute) => "the prefix route",
        _ => null,
    };
}
