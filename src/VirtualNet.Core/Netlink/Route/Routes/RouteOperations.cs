using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>What can be read and done with routes over a <see cref="RouteConnection"/>. Changing one is in <see cref="RouteChange"/>.</summary>
public static class RouteOperations
{
    /// <summary>Finding out more about a refusal reads tables: for so many of one batch.</summary>
    private const int MostExplained = 8;

    /// <summary>All routes that the filter lets through, IPv4 before IPv6, each in the kernel's order; of the main table unless the filter names one.</summary>
    public static DumpResult<NetRoute> ListRoutes(this RouteConnection connection, RouteFilter? filter = null)
    {
        filter ??= new RouteFilter();
        var items = new List<NetRoute>();
        bool consistent = true;
        foreach (IPFamily family in filter.Family is { } one ? [one] : new[] { IPFamily.IPv4, IPFamily.IPv6 })
            consistent &= connection.AddRoutes(family, filter, items);
        connection.NameLinks(items);
        return new DumpResult<NetRoute>(consistent ? items : [.. items.Select(route => route with { Consistent = false })], consistent);
    }

    /// <summary>Which way a packet would go, and the entry that says so.</summary>
    /// <exception cref="NetlinkException"><c>NoRoute</c>: nowhere.</exception>
    public static RouteLookup FindRoute(this RouteConnection connection, RouteQuery query)
    {
        NetRoute way = connection.Lookup(new LookupRouteRequest(query));
        NetRoute entry = TrueTable(connection.Lookup(new LookupRouteRequest(query, Entry: true)));
        connection.NameLinks([way, entry]);
        return new RouteLookup
        {
            Destination = query.Destination,
            Source = way.Source ?? query.From,
            Link = way.Link,
            Via = way.Via,
            Type = way.Type,
            Mtu = way.Mtu,
            Route = entry.IsMultipath ? entry with { Via = way.Via, Link = way.Link } : entry,
        };
    }

    /// <summary>The address object that a packet's source address belongs to; null when no link has it: a forwarded packet's.</summary>
    public static NetAddress? FindSourceAddress(this RouteConnection connection, RouteLookup way)
    {
        if (way.Source is null)
            return null;
        NetAddress[] found = [.. connection.ListAddresses(new AddressFilter { Family = way.Source.AddressFamily.ToIPFamily() }).Items.Where(address => address.IPAddress.Equals(way.Source))];
        return found.FirstOrDefault(address => address.Link.Index == way.Link?.Index) ?? found.FirstOrDefault();
    }

    /// <summary>A route that is there and is what somebody wants to make, so far as they say; null when there is none.</summary>
    public static NetRoute? FindLike(this RouteConnection connection, NewRoute wanted) =>
        connection.ListRoutes(new RouteFilter { Family = wanted.Destination.Family.ToIPFamily(), Table = wanted.EffectiveTable }).Items.FirstOrDefault(wanted.IsLike);

    /// <summary>Makes a route and reads it back. Refused when there is one to the same destination with the same metric and type of service.</summary>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public static NetRoute CreateRoute(this RouteConnection connection, NewRoute route) => connection.Create(route, RouteCreation.New);

    /// <summary>Makes a route behind those to the same destination that are there; IPv6 makes one multipath route of them.</summary>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public static NetRoute AppendRoute(this RouteConnection connection, NewRoute route) => connection.Create(route, RouteCreation.Append);

    /// <summary>Makes many routes in as few datagrams as possible and reads them back; one that is refused does not hinder the others.</summary>
    /// <returns>For each, in order, the route as the kernel has it, or why it could not be made.</returns>
    public static IReadOnlyList<RouteResult> CreateRoutes(this RouteConnection connection, IReadOnlyList<NewRoute> routes)
    {
        if (routes.Count == 1)
            return [connection.TryCreate(routes[0])];
        VirtualNetException?[] errors = [.. routes.Select(route => RouteChecks.Problem(route, connection.Namespace))];
        int[] sound = [.. Enumerable.Range(0, routes.Count).Where(i => errors[i] is null)];
        IReadOnlyList<NetlinkException?> refusals = connection.Netlink.ExecuteAll([.. sound.Select(i => new CreateRouteRequest(routes[i]))]);
        int explained = 0;
        for (int i = 0; i < sound.Length; i++)
            errors[sound[i]] = refusals[i] is { } refusal && explained++ < MostExplained ? connection.Explain(routes[sound[i]], refusal) : refusals[i];
        return connection.ReadBack(routes, errors);
    }

    /// <summary>Removes routes, each exactly as it was read; one that is refused does not hinder the others.</summary>
    /// <returns>For each, in order: null when it is gone, else why not.</returns>
    public static IReadOnlyList<VirtualNetException?> RemoveRoutes(this RouteConnection connection, IReadOnlyList<NetRoute> routes) =>
        connection.Netlink.ExecuteAll([.. routes.Select(route => new DeleteRouteRequest(route))]);

    /// <summary>Makes or replaces one route and reads the kernel's answer.</summary>
    internal static NetRoute Create(this RouteConnection connection, NewRoute route, RouteCreation mode)
    {
        RouteChecks.Check(route, connection.Namespace);
        var parser = new RouteParser(connection.Namespace);
        NetRoute? made;
        try
        {
            made = connection.Netlink.Get(new CreateRouteRequest(route, mode) { WantsEcho = true }, parser.Parse);
        }
        catch (NetlinkException e)
        {
            throw connection.Explain(route, e);
        }

        made ??= connection.ReadBack([route], [null])[0] is { Route: { } found } ? found : throw Vanished(route, connection.Namespace);
        connection.NameLinks([made]);
        return made;
    }

    private static RouteResult TryCreate(this RouteConnection connection, NewRoute route)
    {
        try
        {
            return new RouteResult(connection.Create(route, RouteCreation.New), null);
        }
        catch (VirtualNetException e)
        {
            return new RouteResult(null, e);
        }
    }

    /// <summary>Reads the tables concerned once, and finds each route in them.</summary>
    private static RouteResult[] ReadBack(this RouteConnection connection, IReadOnlyList<NewRoute> routes, VirtualNetException?[] errors)
    {
        var found = new Dictionary<(IPFamily, RouteTable, IPPrefix, uint, byte), NetRoute>();
        foreach ((IPFamily family, RouteTable table) in routes.Where((_, i) => errors[i] is null).Select(r => (r.Destination.Family.ToIPFamily(), r.EffectiveTable)).Distinct())
        {
            foreach (NetRoute route in connection.ListRoutes(new RouteFilter { Family = family, Table = table }).Items)
                found[(family, table, route.Destination, route.Metric, route.TypeOfService)] = route;
        }

        return [.. routes.Select((route, i) => Result(route, errors[i]))];

        RouteResult Result(NewRoute route, VirtualNetException? error)
        {
            if (error is not null)
                return new RouteResult(null, error);
            NetRoute? made = found.GetValueOrDefault((route.Destination.Family.ToIPFamily(), route.EffectiveTable, route.Destination, route.EffectiveMetric, route.TypeOfService));
            return new RouteResult(made, made is null ? Vanished(route, connection.Namespace) : null);
        }
    }

    private static bool AddRoutes(this RouteConnection connection, IPFamily family, RouteFilter filter, List<NetRoute> items)
    {
        RouteTable table = filter.Table ?? RouteTable.Main;
        var parser = new RouteParser(connection.Namespace, filter.DefaultOnly);
        var request = new DumpRoutesRequest(family, table, filter.LinkIndex ?? 0, filter.Protocol ?? default, filter.Type ?? RouteType.Unspecified);
        try
        {
            DumpResult<NetRoute> dump = connection.Netlink.Dump(request, parser.Parse, RouteKey.Of);
            // Kernels before 4.20 ignore the filter, and one without IPv6 answers with the routes of IPv4.
            items.AddRange(dump.Items.Where(route => Passes(route, family, table, filter)));
            return dump.Consistent;
        }
        catch (NetlinkException e) when ((Errno)e.ErrorNumber is Errno.ENOENT)
        {
            return true; // a table that nothing was ever put into does not exist: it is empty
        }
    }

    private static bool Passes(NetRoute route, IPFamily family, RouteTable table, RouteFilter filter) =>
        route.Family == family
        && (route.Flags & RouteFlags.Cloned) == 0
        && (table == RouteTable.All || route.Table == table)
        && (filter.LinkIndex is not { } link || route.NextHops.Any(hop => hop.Link?.Index == link))
        && (filter.Protocol is not { } protocol || route.Protocol == protocol)
        && (filter.Type is not { } type || route.Type == type)
        && (!filter.DefaultOnly || route.IsDefault);

    private static NetRoute Lookup(this RouteConnection connection, LookupRouteRequest request)
    {
        NetRoute? route = connection.Netlink.Get(request, new RouteParser(connection.Namespace).Parse);
        // IPv6 answers with a route of type unreachable where IPv4 refuses.
        return route is { Type: not (RouteType.Unreachable or RouteType.Prohibit or RouteType.Blackhole or RouteType.Throw) }
            ? route
            : throw new VirtualNetException(
                "NoRoute",
                FailureKind.NotFound,
                $"Could not {request.Operation}{connection.Namespace.Place}: {(route is null ? "no route leads there" : $"a route of type {route.Type.ToString().ToLowerInvariant()} forbids it")}. Get-NetRoute lists the routes.",
                request.Target);
    }

    /// <summary>While there are no rules of one's own, the kernel keeps table local inside main and answers "main" for both (fib_trie_unmerge of net/ipv4/fib_trie.c).</summary>
    private static NetRoute TrueTable(NetRoute entry) =>
        entry is { Type: RouteType.Local or RouteType.Broadcast } && entry.Protocol == RouteProtocol.Kernel && entry.Table == RouteTable.Main ? entry with { Table = RouteTable.Local } : entry;

    private static void NameLinks(this RouteConnection connection, IReadOnlyList<NetRoute> routes)
    {
        LinkNameTable names = LinkNameTable.Read(connection, routes.SelectMany(Links));
        foreach (NetRoute route in routes)
        {
            route.Link = Named(route.Link);
            if (!route.IsMultipath)
                continue;
            foreach (RouteNextHop hop in route.NextHops)
                hop.Link = Named(hop.Link);
        }

        LinkRef? Named(LinkRef? link) => link is null ? null : names[link.Index];
        static IEnumerable<int> Links(NetRoute route) => route.IsMultipath ? route.NextHops.Select(hop => hop.Link?.Index ?? 0) : [route.Link?.Index ?? 0];
    }

    private static VirtualNetException Vanished(NewRoute route, NetNamespace ns) =>
        new("RouteVanished", FailureKind.Gone, $"The route '{route}'{ns.Place} was made, and removed by somebody else before it could be read.", route.ToString());
}
