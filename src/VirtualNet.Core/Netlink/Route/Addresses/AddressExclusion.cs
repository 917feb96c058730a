using VirtualNet.Sysctl;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Makes addresses the only ones of their family on a link. New ones come first and old ones go afterwards, so that the link is never
/// without: taking away the last IPv4 address takes all IPv4 routes of the link along.
/// </summary>
internal static class AddressExclusion
{
    /// <summary>
    /// The addresses of the link that would have to go. IPv6 link-local addresses are a group of their own, which the kernel and
    /// neighbour discovery need: they go only when a link-local address is among the given ones.
    /// </summary>
    /// <exception cref="VirtualNetException"><c>InconsistentDump</c>: half a picture is nothing to remove by.</exception>
    public static IReadOnlyList<NetAddress> OthersThan(this RouteConnection connection, LinkRef link, IReadOnlyList<NewAddress> wanted)
    {
        HashSet<AddressKey> keep = [.. wanted.Select(AddressOperations.KeyOf)];
        HashSet<(IPFamily, bool)> groups = [.. wanted.Select(a => (a.Family, a.Prefix.Address.IsIPv6LinkLocal))];
        return [.. connection.ListAddresses(new AddressFilter { Link = link }).RequireConsistent($"the addresses of the link '{link}'{connection.Namespace.Place}")
            .Where(a => groups.Contains((a.Family, a.IPAddress.IsIPv6LinkLocal)) && !keep.Contains(a.Key))];
    }

    /// <summary>Sets addresses of one link and removes others; when one cannot be set, the link keeps what it had.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="wanted">What is to be there.</param>
    /// <param name="others">What is to go: <see cref="OthersThan"/>.</param>
    /// <returns>For each wanted one, in order: null when it is so now, else why not.</returns>
    public static IReadOnlyList<VirtualNetException?> SetExclusively(this RouteConnection connection, IReadOnlyList<NewAddress> wanted, IReadOnlyList<NetAddress> others)
    {
        // IPv6 has an address once per link whatever its length: the one with the other length has to go first.
        NetAddress[] inTheWay = [.. others.Where(o => o.Family == IPFamily.IPv6 && wanted.Any(w => w.Prefix.Address.Equals(o.IPAddress)))];
        Dictionary<AddressKey, NetAddress> before = connection.Present(wanted);
        Require(connection.RemoveAddresses(inTheWay));
        IReadOnlyList<VirtualNetException?> errors = connection.SetAddresses(wanted);
        if (errors.Any(e => e is not null))
            return connection.TakeBack(wanted, errors, before, inTheWay);
        NetAddress[] rest = [.. others.Except(inTheWay)];
        using (SecondariesStay(connection, wanted, rest))
            Require(connection.RemoveAddresses(rest));
        // Where the setting could not be changed, secondaries went with their primary.
        Dictionary<AddressKey, NetAddress> after = connection.Present(wanted);
        NewAddress[] lost = [.. wanted.Where(w => !after.ContainsKey(AddressOperations.KeyOf(w)))];
        Require(connection.SetAddresses(lost));
        return errors;
    }

    private static VirtualNetException?[] TakeBack(
        this RouteConnection connection, IReadOnlyList<NewAddress> wanted, IReadOnlyList<VirtualNetException?> errors, Dictionary<AddressKey, NetAddress> before, NetAddress[] removed)
    {
        Dictionary<AddressKey, NetAddress> now = connection.Present(wanted);
        connection.RemoveAddresses([.. wanted.Select(AddressOperations.KeyOf).Where(key => !before.ContainsKey(key)).Select(now.GetValueOrDefault).OfType<NetAddress>()]);
        connection.SetAddresses([.. removed.Select(a => NewAddress.CopyOf(a, a.Link))]);
        return [.. errors.Select((e, i) => e ?? AddressErrors.Abandoned(wanted[i], connection.Namespace))];
    }

    /// <summary>
    /// While a primary IPv4 address goes that has wanted secondaries, promote_secondaries is on: they would go with it, and with the last
    /// address all routes (Documentation/networking/ip-sysctl.rst).
    /// </summary>
    private static Undo? SecondariesStay(RouteConnection connection, IReadOnlyList<NewAddress> wanted, NetAddress[] leaving)
    {
        NetAddress? primary = Array.Find(leaving, a => a.Family == IPFamily.IPv4 && !a.Flags.HasFlag(AddressFlags.Secondary)
            && wanted.Any(w => w.Family == IPFamily.IPv4 && w.PrefixLength == a.PrefixLength && a.Prefix.Network.Contains(w.Prefix.Address)));
        if (primary?.Link.Name is not { } name)
            return null;
        SysctlKey own = SysctlKey.OfLink(IPFamily.IPv4, "conf", name, "promote_secondaries");
        SysctlKey all = SysctlKey.OfLink(IPFamily.IPv4, "conf", "all", "promote_secondaries");
        try
        {
            if (connection.ReadSysctl(own).Value is not 0L || connection.ReadSysctl(all).Value is not 0L)
                return null;
            connection.WriteSysctl(own, "1");
            return new Undo(() => connection.WriteSysctl(own, "0"));
        }
        catch (VirtualNetException e) when (e.Kind is FailureKind.PermissionDenied or FailureKind.NotFound)
        {
            return null; // /proc/sys is read-only here: what is lost is set again afterwards
        }
    }

    /// <summary>One that somebody else removed meanwhile is gone, which is what was wanted.</summary>
    private static void Require(IReadOnlyList<VirtualNetException?> errors)
    {
        if (errors.FirstOrDefault(e => e is { Kind: not FailureKind.NotFound }) is { } error)
            throw error;
    }

    private sealed class Undo(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
