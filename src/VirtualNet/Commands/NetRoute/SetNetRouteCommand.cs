using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>
/// Makes routes so: changes the one that is named, or makes it when there is none; a route that was not named is never replaced.
/// Nearest to <c>ip route replace DESTINATION via GATEWAY dev LINK ...</c>, which does replace.
/// </summary>
[Cmdlet(VerbsCommon.Set, "NetRoute", DefaultParameterSetName = ByDestination, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetRoute))]
public sealed class SetNetRouteCommand : RouteCmdlet
{
    private const string ByDestination = "Destination";
    private const string ByObject = "InputObject";

    /// <summary>Destinations: prefixes, addresses, or <c>default</c>. Each must name one route at most.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByDestination)]
    [Alias("DestinationPrefix")]
    [ArgumentCompleter(typeof(RouteDestinationCompleter))]
    public RouteDestination[] Destination { get; set; } = [];

    /// <summary>Route objects to change, usually from the pipeline.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByObject)]
    public RouteObject[] InputObject { get; set; } = [];

    /// <summary>Beside -Destination: the gateway that the route has or gets. For an object: its new gateway; 0.0.0.0 or :: for none.</summary>
    [Parameter(Position = 1, ParameterSetName = ByDestination)]
    [Parameter(ParameterSetName = ByObject)]
    [Alias("NextHop", "Gateway")]
    public ScopedAddress? Via { get; set; }

    /// <summary>Beside -Destination: the link that the route has or gets. For an object: its new link.</summary>
    [Parameter]
    [Alias("InterfaceAlias", "ifAlias", "InterfaceIndex", "ifIndex", "Dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference? Link { get; set; }

    /// <summary>Beside -Destination: the metric that the route has or gets. For an object: its new metric.</summary>
    [Parameter]
    [Alias("RouteMetric")]
    public uint? Metric { get; set; }

    /// <summary>Table of the route, by name or number. Left out: main.</summary>
    [Parameter(ParameterSetName = ByDestination)]
    [ArgumentCompleter(typeof(RouteTableCompleter))]
    public RouteTable? Table { get; set; }

    /// <summary>Type of service of the route.</summary>
    [Parameter(ParameterSetName = ByDestination)]
    [Alias("Tos")]
    public byte? TypeOfService { get; set; }

    /// <summary>Family of <c>default</c>, where no gateway tells.</summary>
    [Parameter(ParameterSetName = ByDestination)]
    [Alias("AddressFamily")]
    public IPFamily? Family { get; set; }

    /// <summary>Several ways that share the traffic, in place of those that the route has.</summary>
    [Parameter]
    public NextHopReference[]? MultiPath { get; set; }

    /// <summary>What the route does with packets.</summary>
    [Parameter]
    [Alias("TypeOfRoute")]
    public RouteType? Type { get; set; }

    /// <summary>Source address for packets whose sender chose none; 0.0.0.0 or :: for none.</summary>
    [Parameter]
    public ScopedAddress? Source { get; set; }

    /// <summary>How far away the destination is; IPv4.</summary>
    [Parameter]
    public RouteScope? Scope { get; set; }

    /// <summary>Who the route is from, by name or number.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RouteProtocolCompleter))]
    public RouteProtocol? Protocol { get; set; }

    /// <summary>Path MTU in bytes; 0 for the link's.</summary>
    [Parameter]
    public uint? Mtu { get; set; }

    /// <summary>Everything that the route tells TCP, in place of what it tells now: a hashtable such as <c>@{ AdvertisedMss = 1360 }</c>.</summary>
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

    /// <summary>Emit the routes as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Do not ask before the session's own connection is cut.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Action => "Set route";

    private protected override bool Emits => PassThru;

    private protected override IEnumerable<RouteTarget> FindTargets() => ParameterSetName == ByObject ? OfObjects() : OfArguments();

    private protected override bool Permits(RouteTarget target) =>
        target.Old is null || !target.Wanted!.LeadsElsewhere(target.Old) || ConnectionGuard.Permits(target.Connection, target.Old, $"change the route '{target.Old}'", Force);

    private protected override void Act(RouteConnection connection, IReadOnlyList<RouteTarget> targets)
    {
        foreach (RouteTarget target in targets)
            target.Try(() => target.Result = target.Old is null ? connection.CreateRoute(target.Wanted!) : connection.ChangeRoute(target.Old, target.Wanted!));
    }

    private IEnumerable<RouteTarget> OfObjects()
    {
        foreach (RouteObject item in InputObject)
        {
            var target = new RouteTarget(item);
            target.Try(() =>
            {
                target.Connection = Connect(item.Namespace);
                target.Old = item.Resolve(target.Connection);
                target.Wanted = Moved(Settle(NewRoute.Of(target.Old), target.Connection), target.Connection);
            });
            yield return target;
        }
    }

    private IEnumerable<RouteTarget> OfArguments()
    {
        (RouteConnection connection, LinkRef? link) = ConnectTo(Link, Via);
        var lists = new RouteLists(connection);
        foreach (RouteDestination destination in Destination)
        {
            var target = new RouteTarget(destination) { Connection = connection };
            target.Try(() => (target.Old, target.Wanted) = lists.PlanSet(Selector(destination, link), route => Settle(route, connection)));
            yield return target;
        }
    }

    private RouteSelector Selector(RouteDestination destination, LinkRef? link) => new()
    {
        Destination = destination.Prefix,
        IsDefault = destination.Prefix is null,
        Family = Family ?? (destination.Prefix is null ? Via?.Family : null),
        Via = Via?.Address,
        Link = link,
        Table = Table ?? RouteTable.Main,
        Metric = Metric,
        TypeOfService = TypeOfService,
    };

    /// <summary>For an object the ways and the metric are settings too.</summary>
    private NewRoute Moved(NewRoute route, RouteConnection connection)
    {
        if (Via is not null || Link is not null)
        {
            (_, LinkRef? link) = ConnectTo(Link, Via);
            route = route with
            {
                NextHops = null,
                NextHopId = null,
                Via = Via is null ? route.Via : Via.IsUnspecified ? null : Via.Address,
                // A new gateway alone may be on another link: the kernel finds it, except for one that only the link tells.
                Link = link ?? (Via!.IsUnspecified || Via.Address.IsIPv6LinkLocal || OnLink ? route.Link : null),
                Scope = Scope,
            };
        }

        return Metric is null ? route : route with { Metric = Metric };
    }

    private NewRoute Settle(NewRoute route, RouteConnection connection)
    {
        RouteTuning? tuning = Tuning ?? route.Tuning;
        if (Mtu is { } mtu)
            tuning = (tuning ?? new RouteTuning()) with { Mtu = mtu == 0 ? null : mtu };
        return route with
        {
            NextHops = NextHops(MultiPath, connection) ?? route.NextHops,
            Via = MultiPath is null ? route.Via : null,
            Link = MultiPath is null ? route.Link : null,
            Type = Type ?? route.Type,
            Source = Source is null ? route.Source : Source.IsUnspecified ? null : Source.Address,
            Scope = Scope ?? route.Scope,
            Protocol = Protocol ?? route.Protocol,
            Tuning = tuning == new RouteTuning() ? null : tuning,
            OnLink = OnLink || route.OnLink,
            Preference = Preference ?? route.Preference,
            Expires = Expires ?? route.Expires,
        };
    }
}
