using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace VirtualNet;

/// <summary>An entry of a routing table: RTM_NEWROUTE of rtnetlink(7).</summary>
public sealed record NetRoute
{
    /// <summary>Where packets are going for which it counts; 0.0.0.0/0 and ::/0 are the default routes.</summary>
    public required IPPrefix Destination { get; init; }

    /// <summary>Gateway, which may be of the other family (RFC 5549); null when the destination is on the link, when there are several ways, or none.</summary>
    public IPAddress? Via { get; init; }

    /// <summary>Link that packets leave by; null when there are several ways or none.</summary>
    public LinkRef? Link { get; internal set; }

    /// <summary>All ways: none for a route that drops, one for most, several for multipath.</summary>
    [AllowNull]
    public IReadOnlyList<RouteNextHop> NextHops
    {
        get => field ?? (Via is null && Link is null ? [] : [new RouteNextHop { Via = Via, Link = Link, Flags = Flags & WayFlags, EncapType = EncapType }]);
        init;
    }

    /// <summary>True when there are several ways.</summary>
    public bool IsMultipath => NextHops.Count > 1;

    /// <summary>True for 0.0.0.0/0 and ::/0.</summary>
    public bool IsDefault => Destination.IsDefault;

    /// <summary>Table that it is in.</summary>
    public RouteTable Table { get; init; }

    /// <summary>Priority among routes to the same destination: the lowest wins. IPv6 routes have 1024 unless told otherwise, IPv4 routes 0.</summary>
    public uint Metric { get; init; }

    /// <summary>Who put it there.</summary>
    public RouteProtocol Protocol { get; init; }

    /// <summary>How far away the destinations are; IPv4 only.</summary>
    public RouteScope Scope { get; init; }

    /// <summary>What it does with packets.</summary>
    public RouteType Type { get; init; }

    /// <summary>Address that packets get when their sender chose none; null leaves it to the link.</summary>
    public IPAddress? Source { get; init; }

    /// <summary>Where packets must come from for it to count; IPv6 only; null for anywhere.</summary>
    public IPPrefix? From { get; init; }

    /// <summary>Type of service (DSCP bits) that packets must have for it to count; 0 for any.</summary>
    public byte TypeOfService { get; init; }

    /// <summary>Path MTU in bytes; null for the link's.</summary>
    public uint? Mtu => Tuning?.Mtu;

    /// <summary>What it tells TCP and the IP layer about the path; null for nothing.</summary>
    public RouteTuning? Tuning { get; init; }

    /// <summary>State.</summary>
    public RouteFlags Flags { get; init; }

    /// <summary>Id of the nexthop object that it uses (<c>ip nexthop</c>); null for none.</summary>
    public uint? NextHopId { get; init; }

    /// <summary>Preference after RFC 4191; IPv6 only.</summary>
    public RoutePreference? Preference { get; init; }

    /// <summary>Time until it goes away; null for never.</summary>
    public TimeSpan? Expires { get; init; }

    /// <summary>Encapsulation: <c>mpls</c>, <c>ip</c>, <c>seg6</c> ...; null for none.</summary>
    public string? EncapType { get; init; }

    /// <summary>Realm of the routing classifier; null for none.</summary>
    public uint? Realm { get; init; }

    /// <summary>IPv4 or IPv6.</summary>
    public IPFamily Family => Destination.Family.ToIPFamily();

    /// <summary>Namespace that it was read in.</summary>
    public NetNamespace? Namespace { get; init; }

    /// <summary>False when the list that it came from was interrupted by changes each time it was read.</summary>
    public bool Consistent { get; init; } = true;

    /// <summary>Flags that belong to the way rather than to the entry.</summary>
    private const RouteFlags WayFlags =
        RouteFlags.Dead | RouteFlags.Pervasive | RouteFlags.OnLink | RouteFlags.Offload | RouteFlags.LinkDown | RouteFlags.Unresolved | RouteFlags.Trap;

    /// <summary>What ip(8) would print for it: "default via 192.0.2.1 dev eth0 metric 100".</summary>
    public override string ToString() => RouteText.Of(this);
}
