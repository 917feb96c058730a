using System.Net;
using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Finds the links whose loss would cut the session off: those of the best default routes and of a remote session, with what they stand on.</summary>
public static class Lifelines
{
    /// <summary>
    /// The links that count in this namespace. Of several default routes of a family those with the lowest metric count, since losing
    /// another one cuts nothing off. A link's parent counts with it, and of a bridge or bond its physical ports or its only port.
    /// </summary>
    /// <param name="connection">The namespace that the session lives in.</param>
    /// <param name="remote">A remote session's ends as the server sees them; null when the session is a local one.</param>
    public static IReadOnlyList<Lifeline> FindLifelines(this RouteConnection connection, (IPAddress Client, IPAddress Server)? remote)
    {
        var found = new List<Lifeline>();
        foreach (NetRoute route in connection.FindBestDefaultRoutes())
        {
            foreach (LinkRef link in route.NextHops.Select(hop => hop.Link).OfType<LinkRef>())
                found.Add(new Lifeline(link, $"carries the route '{route}'"));
        }

        if (remote is { } session && connection.WayTo(session) is { } way)
            found.Add(new Lifeline(way, $"carries this remote session from {session.Client}"));
        return connection.WithWhatTheyStandOn(found);
    }

    /// <summary>The default routes of the main table that packets take: of each family those with the lowest metric.</summary>
    public static IReadOnlyList<NetRoute> FindBestDefaultRoutes(this RouteConnection connection) =>
        [.. connection.ListRoutes(new RouteFilter { DefaultOnly = true, Type = RouteType.Unicast }).Items
            .GroupBy(route => route.Family)
            .SelectMany(family => family.Where(route => route.Metric == family.Min(other => other.Metric)))];

    private static LinkRef? WayTo(this RouteConnection connection, (IPAddress Client, IPAddress Server) session)
    {
        if (session.Client.AddressFamily != session.Server.AddressFamily)
            return null;
        try
        {
            return connection.FindRoute(new RouteQuery(session.Client) { From = session.Server }).Link;
        }
        catch (VirtualNetException e) when (e.Kind is FailureKind.NotFound)
        {
            return null; // it comes in through another namespace: nothing here carries it
        }
    }

    private static List<Lifeline> WithWhatTheyStandOn(this RouteConnection connection, List<Lifeline> found)
    {
        var seen = new HashSet<int>(found.Select(line => line.Link.Index));
        for (int i = 0; i < found.Count; i++)
        {
            if (connection.FindLink(found[i].Link.Index) is not { } link)
                continue;
            foreach (LinkRef lower in connection.Below(link).Where(lower => seen.Add(lower.Index)))
                found.Add(new Lifeline(lower, $"carries '{link.Name}', which {found[i].Reason}"));
        }

        return found;
    }

    private static List<LinkRef> Below(this RouteConnection connection, NetLink link)
    {
        var lower = new List<LinkRef>();
        if (link.Parent is { Namespace: { } ns } parent && ns.IsSame(connection.Namespace))
            lower.Add(parent);
        if (link.Kind is not ("bridge" or "bond" or "team"))
            return lower;
        IReadOnlyList<NetLink> ports = connection.ListLinks(new LinkFilter { MasterIndex = link.Index }).Items;
        lower.AddRange(ports.Where(port => ports.Count == 1 || port.Kind is null).Select(port => new LinkRef(port.Name, port.Index, connection.Namespace)));
        return lower;
    }
}
