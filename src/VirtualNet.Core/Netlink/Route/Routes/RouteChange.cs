
namespace VirtualNet.Netlink.Route;

/// <summary>
/// Changes one route into another without touching a third. NLM_F_REPLACE alone would not do: for IPv4 it hits the first route with the
/// same destination, type of service and metric, which may be somebody else's on another link (fib_table_insert of net/ipv4/fib_trie.c).
/// </summary>
public static class RouteChange
{
    /// <summary>Changes a route.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="old">The route as it was read.</param>
    /// <param name="wanted">What it is to be: <see cref="NewRoute.Of"/> the old one, with changes.</param>
    /// <returns>The route as the kernel has it now.</returns>
    /// <exception cref="VirtualNetException">It was refused; the old route is as it was.</exception>
    public static NetRoute ChangeRoute(this RouteConnection connection, NetRoute old, NewRoute wanted)
    {
        RouteChecks.Check(wanted, connection.Namespace);
        var filter = new RouteFilter { Family = old.Family, Table = old.Table };
        IReadOnlyList<NetRoute> table = connection.ListRoutes(filter).RequireConsistent($"table {old.Table}{connection.Namespace.Place}");
        if (!table.Any(route => RouteKey.Of(route) == RouteKey.Of(old)))
            throw RouteErrors.NotFound(old.ToString(), connection.Namespace);
        switch (Plan(old, wanted, table))
        {
            case RouteChangeStep.Nothing:
                return old;
            case RouteChangeStep.Replace:
                return connection.Create(wanted, RouteCreation.Replace);
            case RouteChangeStep.CreateThenRemove:
                return connection.AddThenRemove(old, wanted, RouteCreation.New);
            case RouteChangeStep.AppendThenRemove:
                return connection.AddThenRemove(old, wanted, RouteCreation.Append);
            default:
                return connection.RemoveThenAppend(old, wanted);
        }
    }

    /// <summary>Decides how.</summary>
    /// <param name="old">The route as it is.</param>
    /// <param name="wanted">What it is to be.</param>
    /// <param name="table">All routes of its table and family.</param>
    internal static RouteChangeStep Plan(NetRoute old, NewRoute wanted, IReadOnlyList<NetRoute> table)
    {
        NewRoute current = NewRoute.Of(old);
        bool sameWays = SameWays(current, wanted);
        if (sameWays && current == wanted with { NextHops = current.NextHops })
            return RouteChangeStep.Nothing;
        if (!wanted.IsSlotOf(old))
            return RouteChangeStep.CreateThenRemove;
        if (table.Count(route => RouteKey.SameSlot(route, old)) == 1)
            return RouteChangeStep.Replace;
        return sameWays && old.Family == IPFamily.IPv6 ? RouteChangeStep.RemoveThenAppend : RouteChangeStep.AppendThenRemove;
    }

    private static bool SameWays(NewRoute one, NewRoute other) =>
        Equals(one.Via, other.Via)
        && one.Link?.Index == other.Link?.Index
        && one.NextHopId == other.NextHopId
        && (one.NextHops ?? []).SequenceEqual(other.NextHops ?? []);

    private static NetRoute AddThenRemove(this RouteConnection connection, NetRoute old, NewRoute wanted, RouteCreation mode)
    {
        NetRoute made = connection.Create(wanted, mode);
        // One that somebody else removed meanwhile is gone, as was wanted.
        if (connection.RemoveRoutes([old])[0] is not { Kind: not FailureKind.NotFound } refused)
            return made;
        connection.RemoveRoutes([made]);
        throw refused;
    }

    private static NetRoute RemoveThenAppend(this RouteConnection connection, NetRoute old, NewRoute wanted)
    {
        if (connection.RemoveRoutes([old])[0] is { } refused)
            throw refused;
        try
        {
            return connection.Create(wanted, RouteCreation.Append);
        }
        catch (VirtualNetException)
        {
            connection.Create(NewRoute.Of(old), RouteCreation.Append);
            throw;
        }
    }
}
