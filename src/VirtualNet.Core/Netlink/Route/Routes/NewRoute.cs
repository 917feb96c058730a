using System.Net;

namespace VirtualNet;

/// <summary>A route to make. What is null is not sent, or has the value that ip-route(8) would give it.</summary>
public sealed record NewRoute
{
    /// <summary>Destination, host bits zero; a length of 0 is the default route of the address's family.</summary>
    public required IPPrefix Destination { get; init; }

    /// <summary>What it does with packets.</summary>
    public RouteType Type { get; init; } = RouteType.Unicast;

    /// <summary>Gateway, also one of the other family; null for none.</summary>
    public IPAddress? Via { get; init; }

    /// <summary>Link that packets leave by; its index counts. Null lets the kernel find the one that the gateway is on.</summary>
    public LinkRef? Link { get; init; }

    /// <summary>Several ways; null for one, by <see cref="Via"/> and <see cref="Link"/>.</summary>
    public IReadOnlyList<NewNextHop>? NextHops { get; init; }

    /// <summary>Id of a nexthop object to use instead.</summary>
    public uint? NextHopId { get; init; }

    /// <summary>The gateway is taken to be on the link, whatever the addresses say.</summary>
    public bool OnLink { get; init; }

    /// <summary>Table; null is <c>main</c>, for local, broadcast and anycast routes <c>local</c>.</summary>
    public RouteTable? Table { get; init; }

    /// <summary>Priority: the lowest wins; null is 0 for IPv4 and 1024 for IPv6.</summary>
    public uint? Metric { get; init; }

    /// <summary>Who it is from; null is <c>boot</c>, as with ip(8).</summary>
    public RouteProtocol? Protocol { get; init; }

    /// <summary>How far away the destinations are; null is what follows from the type and the gateway.</summary>
    public RouteScope? Scope { get; init; }

    /// <summary>Source address for packets whose sender chose none.</summary>
    public IPAddress? Source { get; init; }

    /// <summary>Where packets must come from; IPv6 only.</summary>
    public IPPrefix? From { get; init; }

    /// <summary>Type of service that packets must have.</summary>
    public byte TypeOfService { get; init; }

    /// <summary>What it tells TCP and the IP layer.</summary>
    public RouteTuning? Tuning { get; init; }

    /// <summary>Preference after RFC 4191; IPv6 only.</summary>
    public RoutePreference? Preference { get; init; }

    /// <summary>Time until it goes away, whole seconds; IPv6 only.</summary>
    public TimeSpan? Expires { get; init; }

    /// <summary>Realm of the routing classifier.</summary>
    public uint? Realm { get; init; }

    /// <summary>What to send to make a route again as it is; what changes is changed in the copy.</summary>
    /// <exception cref="VirtualNetException"><c>NotSupported</c>: it has an encapsulation, which is read by name only.</exception>
    public static NewRoute Of(NetRoute route)
    {
        if (route.EncapType is not null || route.NextHops.Any(hop => hop.EncapType is not null))
            throw new VirtualNetException("NotSupported", FailureKind.NotSupported, $"The route '{route}' has an encapsulation, which VirtualNet does not know how to make: it can be removed, not changed.", route);
        bool single = route.NextHopId is null && !route.IsMultipath;
        return new NewRoute
        {
            Destination = route.Destination,
            Type = route.Type,
            Via = single ? route.Via : null,
            Link = single ? route.Link : null,
            NextHops = route.NextHopId is null && route.IsMultipath ? [.. route.NextHops.Select(NewNextHop.Of)] : null,
            NextHopId = route.NextHopId,
            OnLink = (route.Flags & RouteFlags.OnLink) != 0,
            Table = route.Table,
            Metric = route.Metric,
            Protocol = route.Protocol,
            Scope = route.Scope,
            Source = route.Source,
            From = route.From,
            TypeOfService = route.TypeOfService,
            Tuning = route.Tuning,
            Preference = route.Preference,
            Expires = route.Expires,
            Realm = route.Realm,
        };
    }

    /// <summary>The table that it goes into.</summary>
    internal RouteTable EffectiveTable =>
        Table ?? (Type is RouteType.Local or RouteType.Broadcast or RouteType.Anycast or RouteType.Nat ? RouteTable.Local : RouteTable.Main);

    /// <summary>The metric that it gets: IPv6 turns 0 into 1024 (IP6_RT_PRIO_USER).</summary>
    internal uint EffectiveMetric => Destination.Family.ToIPFamily() == IPFamily.IPv6 && (Metric ?? 0) == 0 ? 1024 : Metric ?? 0;

    /// <summary>True when a gateway, several ways or a nexthop object say where it goes.</summary>
    internal bool HasGateway => Via is not null || NextHops is not null || NextHopId is not null;

    /// <summary>True when a route is in the place of this one: to the kernel they differ by their ways only.</summary>
    internal bool IsSlotOf(NetRoute route) =>
        route.Table == EffectiveTable
        && route.Destination.Equals(Destination)
        && Equals(route.From, From)
        && route.TypeOfService == TypeOfService
        && route.Metric == EffectiveMetric;

    /// <summary>True when a route is what is wanted here, so far as it is said.</summary>
    internal bool IsLike(NetRoute route) =>
        IsSlotOf(route)
        && route.Type == Type
        && (NextHops is null ? LeadsBy(route) : LeadsBy(route, NextHops))
        && (NextHopId is null || route.NextHopId == NextHopId)
        && (Source is null || Source.Equals(route.Source))
        && (Protocol is null || route.Protocol == Protocol)
        && (Tuning is null || Tuning == route.Tuning);

    /// <summary>True when packets would take another way than by the route as it is.</summary>
    internal bool LeadsElsewhere(NetRoute route) =>
        route.Type != Type || route.Metric != EffectiveMetric || !(NextHops is null ? LeadsBy(route) : LeadsBy(route, NextHops));

    private bool LeadsBy(NetRoute route) =>
        NextHopId is not null || (!route.IsMultipath && Equals(route.Via, Via) && (Link is null || route.Link?.Index == Link.Index));

    private static bool LeadsBy(NetRoute route, IReadOnlyList<NewNextHop> hops) =>
        route.NextHops.Count == hops.Count
        && hops.Zip(route.NextHops).All(pair => Equals(pair.First.Via, pair.Second.Via) && pair.First.Weight == pair.Second.Weight && (pair.First.Link is null || pair.First.Link.Index == pair.Second.Link?.Index));

    /// <summary>In the words of ip-route(8).</summary>
    public override string ToString() => RouteText.Of(this);
}
