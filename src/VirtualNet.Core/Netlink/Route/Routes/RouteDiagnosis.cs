using System.Net;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Says more of a refusal than the kernel does: which link would reach the gateway, and what is missing; which route is in the way.
/// </summary>
internal static class RouteDiagnosis
{
    /// <summary>The error with what was found out; the same error when nothing was.</summary>
    public static VirtualNetException Explain(this RouteConnection connection, NewRoute route, VirtualNetException error) => error.ErrorId switch
    {
        "GatewayUnreachable" when (route.Via ?? route.NextHops?.FirstOrDefault(hop => hop.Via is not null)?.Via) is { } via => connection.ExplainGateway(route, via, error),
        "RouteExists" => connection.ExplainExisting(route, error),
        _ => error,
    };

    private static VirtualNetException ExplainExisting(this RouteConnection connection, NewRoute route, VirtualNetException error)
    {
        var filter = new RouteFilter { Family = route.Destination.Family.ToIPFamily(), Table = route.EffectiveTable, DefaultOnly = route.Destination.IsDefault };
        NetRoute? existing = connection.ListRoutes(filter).Items.FirstOrDefault(route.IsSlotOf);
        return existing is null
            ? error
            : new VirtualNetException(
                error.ErrorId,
                error.Kind,
                $"Could not create the route '{route}'{connection.Namespace.Place}: '{existing}' has that destination and metric already. Give the new one another -Metric, change the other one with Set-NetRoute, or remove it first.",
                error.Target,
                error);
    }

    private static VirtualNetException ExplainGateway(this RouteConnection connection, NewRoute route, IPAddress via, VirtualNetException error)
    {
        NetAddress? near = connection.ListAddresses(new AddressFilter { Family = via.AddressFamily.ToIPFamily() }).Items
            .Where(address => address.Prefix.Network.Contains(via))
            .MaxBy(address => address.Link.Index == route.Link?.Index);
        if (near is null)
            return error;
        NetLink? link = connection.FindLink(near.Link.Index);
        string network = $"{near.Prefix.Network} of the link '{near.Link}'";
        (string reason, string cure) = link switch
        {
            { AdminUp: false } => ($"it is in the network {network}, which is down", $"Enable-NetLink {near.Link}"),
            _ when route.Link is { } wanted && wanted.Index != near.Link.Index => ($"it is in the network {network}, not of '{wanted}'", $"-Link {near.Link}"),
            _ when near.State == AddressState.Tentative => ($"it is in the network {network}, whose address {near} is not ready yet (duplicate-address detection)", "wait a moment"),
            _ => ($"it is in the network {network}, but no route leads to that network (an address made with -NoPrefixRoute)", "-OnLink"),
        };
        return new VirtualNetException(error.ErrorId, error.Kind, $"Could not create the route '{route}'{connection.Namespace.Place}: the gateway {via} cannot be reached: {reason}. What helps: {cure}.", error.Target, error);
    }
}
