namespace VirtualNet.Netlink.Route;

/// <summary>Lists of routes as they were when first asked for: for many questions about the same tables in one go.</summary>
/// <param name="connection">Where.</param>
public sealed class RouteLists(RouteConnection connection)
{
    private readonly Dictionary<RouteFilter, IReadOnlyList<NetRoute>> _known = [];

    /// <summary>Namespace that they are of.</summary>
    internal NetNamespace Namespace => connection.Namespace;

    /// <summary>The routes that a filter lets through.</summary>
    /// <exception cref="VirtualNetException"><c>InconsistentDump</c>: they kept changing while they were read.</exception>
    public IReadOnlyList<NetRoute> Of(RouteFilter filter)
    {
        if (!_known.TryGetValue(filter, out IReadOnlyList<NetRoute>? routes))
            _known.Add(filter, routes = connection.ListRoutes(filter).RequireConsistent($"the routes{connection.Namespace.Place}"));
        return routes;
    }
}
