using System.Globalization;
using System.Net;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>What a user says of a route to tell it from others. What is null does not restrict.</summary>
public sealed record RouteSelector
{
    /// <summary>Destination; null together with <see cref="IsDefault"/> for the default route of either family.</summary>
    public IPPrefix? Destination { get; init; }

    /// <summary>The default route, of the family that <see cref="Family"/> says.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Only this family.</summary>
    public IPFamily? Family { get; init; }

    /// <summary>One way has this gateway; <c>0.0.0.0</c> and <c>::</c> mean none.</summary>
    public IPAddress? Via { get; init; }

    /// <summary>One way has this link.</summary>
    public LinkRef? Link { get; init; }

    /// <summary>Table.</summary>
    public RouteTable Table { get; init; } = RouteTable.Main;

    /// <summary>Metric.</summary>
    public uint? Metric { get; init; }

    /// <summary>Type of service.</summary>
    public byte? TypeOfService { get; init; }

    /// <summary>Source prefix; IPv6 only.</summary>
    public IPPrefix? From { get; init; }

    /// <summary>Origin.</summary>
    public RouteProtocol? Protocol { get; init; }

    /// <summary>Type.</summary>
    public RouteType? Type { get; init; }

    /// <summary>What a list of candidates can be restricted by before it is read.</summary>
    internal RouteFilter Filter => new() { Family = Destination?.Family.ToIPFamily() ?? Family, Table = Table, DefaultOnly = IsDefault || Destination is { IsDefault: true } };

    /// <summary>True when the route is one of those meant.</summary>
    public bool Matches(NetRoute route) =>
        (Destination is null ? !IsDefault || route.IsDefault : route.Destination.Equals(Destination))
        && (Family is null || route.Family == Family)
        && (Via is null || MatchesVia(route))
        && (Link is null || route.NextHops.Any(hop => hop.Link?.Index == Link.Index))
        && (Table == RouteTable.All || route.Table == Table)
        && (Metric is null || route.Metric == Metric || (Metric == 0 && route is { Family: IPFamily.IPv6, Metric: 1024 }))
        && (TypeOfService is null || route.TypeOfService == TypeOfService)
        && (From is null || From.Equals(route.From))
        && (Protocol is null || route.Protocol == Protocol)
        && (Type is null || route.Type == Type);

    /// <summary>A route to make with what is said here.</summary>
    /// <exception cref="VirtualNetException"><c>FamilyUnknown</c>: "default" alone does not say of which family.</exception>
    internal NewRoute ToNewRoute()
    {
        bool none = Via is not null && (Via.Equals(IPAddress.Any) || Via.Equals(IPAddress.IPv6Any));
        return new NewRoute
        {
            Destination = Destination ?? DefaultOf(Family ?? Via?.AddressFamily.ToIPFamily() ?? throw RouteErrors.FamilyUnknown()),
            Type = Type ?? RouteType.Unicast,
            Via = none ? null : Via,
            Link = Link,
            Table = Table == RouteTable.Main ? null : Table,
            Metric = Metric,
            TypeOfService = TypeOfService ?? 0,
            From = From,
            Protocol = Protocol,
        };
    }

    /// <summary>The default route of a family.</summary>
    public static IPPrefix DefaultOf(IPFamily family) => new(family == IPFamily.IPv4 ? IPAddress.Any : IPAddress.IPv6Any, 0);

    /// <summary>In the words of ip-route(8).</summary>
    public override string ToString() => Describe(Destination is not null ? RouteText.Of(Destination) : IsDefault ? "default" : "any");

    /// <summary>The same with other words for the destination.</summary>
    internal string Describe(string destination)
    {
        string way = RouteText.Way(Via, Link);
        string table = Table == RouteTable.Main ? "" : $" table {Table}";
        return destination + (way.Length == 0 ? "" : $" {way}") + table + (Metric is { } metric ? string.Create(CultureInfo.InvariantCulture, $" metric {metric}") : "");
    }

    private bool MatchesVia(NetRoute route) => Via!.Equals(IPAddress.Any) || Via.Equals(IPAddress.IPv6Any)
        ? route.NextHops.Any(hop => hop.Via is null) || route.NextHops.Count == 0
        : route.NextHops.Any(hop => Via.Equals(hop.Via));
}
