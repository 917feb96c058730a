namespace VirtualNet.Netlink.Route;

/// <summary>Errors about routes that are found without asking the kernel to do anything.</summary>
internal static class RouteErrors
{
    private const int MostCandidates = 8;

    public static VirtualNetException NotFound(string what, NetNamespace ns) =>
        new("RouteNotFound", FailureKind.NotFound, $"There is no route '{what}'{ns.Place}. Get-NetRoute lists those there are; -Table all shows all tables.", what);

    public static VirtualNetException Ambiguous(string what, IReadOnlyList<NetRoute> candidates, NetNamespace ns) => new(
        "RouteAmbiguous",
        FailureKind.InvalidArgument,
        $"'{what}' names {candidates.Count} routes{ns.Place}: {List(candidates)}. Say which with -Via, -Link, -Metric, -Table or -TypeOfService, or pipe the route object.",
        what);

    public static VirtualNetException InTheWay(NewRoute wanted, IReadOnlyList<NetRoute> others, NetNamespace ns) => new(
        "RouteConflict",
        FailureKind.Exists,
        $"Could not set the route '{wanted}'{ns.Place}: {(others.Count == 1 ? "another route has" : "other routes have")} that destination and metric, and would be replaced: {List(others)}. "
        + "Give this one a -Metric of its own, or pipe the other one to change it: Get-NetRoute ... | Set-NetRoute -Via ...",
        wanted.ToString());

    public static VirtualNetException HostBits(IPPrefix destination, NetNamespace ns) => new(
        "InvalidDestination",
        FailureKind.InvalidArgument,
        $"'{destination}' cannot be the destination of a route{ns.Place}: it has bits set behind its first {destination.PrefixLength}. The network is {destination.Network}, the host {destination.Address}/{(destination.Family.ToIPFamily() == IPFamily.IPv4 ? 32 : 128)}.",
        destination);

    public static VirtualNetException FamilyMismatch(NewRoute route, NetNamespace ns, string what) => new(
        "FamilyMismatch",
        FailureKind.InvalidArgument,
        $"Could not create the route '{route}'{ns.Place}: {what}.",
        route.ToString());

    public static VirtualNetException FamilyUnknown() => new(
        "FamilyUnknown",
        FailureKind.InvalidArgument,
        "'default' alone does not say whether IPv4 or IPv6 is meant: give a gateway, -Family, or 0.0.0.0/0 or ::/0.",
        "default");

    public static VirtualNetException LinkNeeded(NewRoute route, NetNamespace ns, System.Net.IPAddress via) => new(
        "LinkNeeded",
        FailureKind.InvalidArgument,
        $"The route '{route}'{ns.Place} needs a link: the link-local gateway {via} may be on any. Give -Link, or write {via}%LINK.",
        route.ToString());

    public static VirtualNetException Weight(NewRoute route, NetNamespace ns, int weight) => new(
        "InvalidWeight",
        FailureKind.InvalidArgument,
        $"The route '{route}'{ns.Place} has a way of weight {weight}: 1 to 256 are possible.",
        route.ToString());

    public static VirtualNetException NowhereToGo(NewRoute route, NetNamespace ns) => new(
        "RouteWithoutWay",
        FailureKind.InvalidArgument,
        $"The route '{route}'{ns.Place} goes nowhere: give a gateway (-Via), a link (-Link), or a -Type that needs none, such as Blackhole.",
        route.ToString());

    private static string List(IReadOnlyList<NetRoute> routes) =>
        string.Join("; ", routes.Take(MostCandidates)) + (routes.Count > MostCandidates ? $"; and {routes.Count - MostCandidates} more" : "");
}
