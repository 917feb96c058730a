using System.Management.Automation;
using System.Net;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Makes routes. Equivalent to <c>ip route add DESTINATION via GATEWAY dev LINK ...</c>.</summary>
[Cmdlet(VerbsCommon.New, "NetRoute", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetRoute))]
public sealed class NewNetRouteCommand : RouteCmdlet
{
    /// <summary>Destinations: prefixes, addresses, or <c>default</c>. Several get the same way.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("DestinationPrefix")]
    public RouteDestination[] Destination { get; set; } = [];

    /// <summary>Gateway; a link-local one takes its link behind '%'. 0.0.0.0 and :: mean none.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("NextHop", "Gateway")]
    public ScopedAddress? Via { get; set; }

    /// <summary>Link that packets leave by; left out, the kernel finds the one that the gateway is on.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("InterfaceAlias", "ifAlias", "InterfaceIndex", "ifIndex", "Dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference? Link { get; set; }

    /// <summary>Several ways that share the traffic: gateways, or hashtables with Via, Link, Weight, OnLink.</summary>
    [Parameter]
    public NextHopReference[]? MultiPath { get; set; }

    /// <summary>Id of a nexthop object to use instead of a gateway.</summary>
    [Parameter]
    public uint? NextHopId { get; set; }

    /// <summary>Table, by name or number. Left out: main; local for routes of type Local, Broadcast and Anycast.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RouteTableCompleter))]
    public RouteTable? Table { get; set; }

    /// <summary>Priority among routes to the same destination: the lowest wins.</summary>
    [Parameter]
    [Alias("RouteMetric")]
    public uint? Metric { get; set; }

    /// <summary>What the route does with packets.</summary>
    [Parameter]
    [Alias("TypeOfRoute")]
    public RouteType Type { get; set; } = RouteType.Unicast;

    /// <summary>Source address for packets whose sender chose none.</summary>
    [Parameter]
    public ScopedAddress? Source { get; set; }

    /// <summary>Only packets from here; IPv6.</summary>
    [Parameter]
    public IPPrefix? From { get; set; }

    /// <summary>Only packets with this type of service; IPv4.</summary>
    [Parameter]
    [Alias("Tos")]
    public byte TypeOfService { get; set; }

    /// <summary>How far away the destination is; IPv4. Left out: what follows from the rest.</summary>
    [Parameter]
    public RouteScope? Scope { get; set; }

    /// <summary>Who the route is from, by name or number. Left out: boot, as with ip(8).</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RouteProtocolCompleter))]
    public RouteProtocol? Protocol { get; set; }

    /// <summary>Path MTU in bytes.</summary>
    [Parameter]
    public uint? Mtu { get; set; }

    /// <summary>Everything else that the route tells TCP: a hashtable such as <c>@{ AdvertisedMss = 1360; InitialCongestionWindow = 20 }</c>.</summary>
    [Parameter]
    public RouteTuning? Tuning { get; set; }

    /// <summary>Take the gateway to be on the link, whatever the addresses say.</summary>
    [Parameter]
    public SwitchParameter OnLink { get; set; }

    /// <summary>Preference after RFC 4191; IPv6.</summary>
    [Parameter]
    public RoutePreference? Preference { get; set; }

    /// <summary>Time until the route goes away, whole seconds; IPv6.</summary>
    [Parameter]
    [Alias("ValidLifetime")]
    public TimeSpan? Expires { get; set; }

    /// <summary>Family of <c>default</c>, where no gateway tells.</summary>
    [Parameter]
    [Alias("AddressFamily")]
    public IPFamily? Family { get; set; }

    /// <summary>Emit a route that is there already and is what was asked for, instead of failing.</summary>
    [Parameter]
    public SwitchParameter IfNotExists { get; set; }

    private protected override string Action => "Create route";

    private protected override bool Emits => true;

    private protected override IEnumerable<RouteTarget> FindTargets()
    {
        (RouteConnection connection, LinkRef? link) = ConnectTo(Link, Via);
        IReadOnlyList<NewNextHop>? hops = NextHops(MultiPath, connection);
        foreach (RouteDestination destination in Destination)
        {
            var target = new RouteTarget(destination) { Connection = connection };
            target.Try(() => RouteChecks.Check(target.Wanted = Wanted(destination, link, hops), connection.Namespace));
            yield return target;
        }
    }

    private protected override void Act(RouteConnection connection, IReadOnlyList<RouteTarget> targets)
    {
        IReadOnlyList<RouteResult> results = connection.CreateRoutes([.. targets.Select(t => t.Wanted!)]);
        for (int i = 0; i < targets.Count; i++)
        {
            RouteTarget target = targets[i];
            (target.Result, target.Error) = (results[i].Route, results[i].Error);
            if (IfNotExists && target.Error is { Kind: FailureKind.Exists } && connection.FindLike(target.Wanted!) is { } existing)
                (target.Result, target.Error) = (existing, null);
        }
    }

    private NewRoute Wanted(RouteDestination destination, LinkRef? link, IReadOnlyList<NewNextHop>? hops)
    {
        IPAddress? via = Via is null or { IsUnspecified: true } ? null : Via.Address;
        IPAddress? anyVia = Via?.Address ?? hops?.FirstOrDefault(hop => hop.Via is not null)?.Via;
        return new NewRoute
        {
            Destination = destination.Prefix ?? RouteSelector.DefaultOf(Family ?? anyVia?.AddressFamily.ToIPFamily() ?? throw RouteErrors.FamilyUnknown()),
            Type = Type,
            Via = via,
            Link = link,
            NextHops = hops,
            NextHopId = NextHopId,
            OnLink = OnLink,
            Table = Table,
            Metric = Metric,
            Protocol = Protocol,
            Scope = Scope,
            Source = Source?.Address,
            From = From,
            TypeOfService = TypeOfService,
            Tuning = Mtu is null ? Tuning : (Tuning ?? new RouteTuning()) with { Mtu = Mtu },
            Preference = Preference,
            Expires = Expires,
        };
    }
}
