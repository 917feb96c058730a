using System.Globalization;
using System.Net;

namespace VirtualNet;

/// <summary>Routes in the words of ip-route(8), for lists of candidates, errors and tables.</summary>
internal static class RouteText
{
    /// <summary>"default", or the prefix; a host without its length.</summary>
    public static string Of(IPPrefix destination) => destination.IsDefault ? "default" : destination.IsHost ? destination.Address.ToString() : destination.ToString();

    /// <summary>"via 192.0.2.1 dev eth0 weight 2", what there is of it.</summary>
    public static string Way(IPAddress? via, LinkRef? link, int weight = 1)
    {
        string gateway = via is null ? "" : $" via {via}";
        string device = link is null ? "" : $" dev {link}";
        return (gateway + device + (weight == 1 ? "" : $" weight {Number(weight)}")).TrimStart();
    }

    /// <summary>An existing route.</summary>
    public static string Of(NetRoute route) => Join(
        Kind(route.Type),
        Of(route.Destination),
        route.From is null ? "" : $"from {route.From}",
        Service(route.TypeOfService),
        string.Join(' ', route.NextHops.Select(hop => route.IsMultipath ? $"nexthop {hop}" : hop.ToString())),
        route.NextHopId is { } id ? $"nhid {Number(id)}" : "",
        route.Table == RouteTable.Main ? "" : $"table {route.Table}",
        route.Metric == 0 ? "" : $"metric {Number(route.Metric)}");

    /// <summary>A route to make.</summary>
    public static string Of(NewRoute route) => Join(
        Kind(route.Type),
        Of(route.Destination),
        route.From is null ? "" : $"from {route.From}",
        Service(route.TypeOfService),
        route.NextHops is null ? Way(route.Via, route.Link) : string.Join(' ', route.NextHops.Select(hop => $"nexthop {Way(hop.Via, hop.Link, hop.Weight)}")),
        route.NextHopId is { } id ? $"nhid {Number(id)}" : "",
        route.EffectiveTable == RouteTable.Main ? "" : $"table {route.EffectiveTable}",
        route.Metric is null ? "" : $"metric {Number(route.Metric.Value)}");

    private static string Kind(RouteType type) => type is RouteType.Unicast or RouteType.Unspecified ? "" : type.ToString().ToLowerInvariant();

    private static string Service(byte typeOfService) => typeOfService == 0 ? "" : $"tos 0x{typeOfService:x2}";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Join(params string[] words) => string.Join(' ', words.Where(word => word.Length > 0));
}
