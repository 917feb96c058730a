namespace VirtualNet.Netlink.Route;

/// <summary>Finds the routes that a user means, and decides what Set does to them.</summary>
public static class RouteSelection
{
    /// <summary>The one route that is meant.</summary>
    /// <exception cref="VirtualNetException"><c>RouteNotFound</c> or <c>RouteAmbiguous</c>, which lists the candidates.</exception>
    public static NetRoute Select(this RouteLists lists, RouteSelector selector)
    {
        NetRoute[] found = [.. lists.Of(selector.Filter).Where(selector.Matches)];
        return found.Length switch
        {
            1 => found[0],
            0 => throw RouteErrors.NotFound(selector.ToString(), lists.Namespace),
            _ => throw RouteErrors.Ambiguous(selector.ToString(), found, lists.Namespace),
        };
    }

    /// <summary>
    /// What Set has to do: change the one route that is meant, or make it when there is none. A route that was not named and that stands in
    /// the place of the new one is an error, never replaced.
    /// </summary>
    /// <param name="lists">The routes that are there.</param>
    /// <param name="selector">Which route.</param>
    /// <param name="settings">Puts the wanted values in.</param>
    /// <returns>The route that is there, null for none; and what it is to be.</returns>
    /// <exception cref="VirtualNetException"><c>RouteAmbiguous</c> or <c>RouteConflict</c>.</exception>
    public static (NetRoute? Old, NewRoute Wanted) PlanSet(this RouteLists lists, RouteSelector selector, Func<NewRoute, NewRoute> settings) =>
        PlanSet(selector, settings, lists.Of(selector.Filter), lists.Namespace);

    /// <summary>As above, on a table that was read.</summary>
    internal static (NetRoute? Old, NewRoute Wanted) PlanSet(RouteSelector selector, Func<NewRoute, NewRoute> settings, IReadOnlyList<NetRoute> table, NetNamespace ns)
    {
        NetRoute[] found = [.. table.Where(selector.Matches)];
        if (found.Length > 1)
            throw RouteErrors.Ambiguous(selector.ToString(), found, ns);
        if (found.Length == 1)
            return (found[0], settings(NewRoute.Of(found[0])));
        NewRoute wanted = settings(selector.ToNewRoute());
        NetRoute[] inTheWay = [.. table.Where(wanted.IsSlotOf)];
        return inTheWay.Length == 0 ? (null, wanted) : throw RouteErrors.InTheWay(wanted, inTheWay, ns);
    }
}
