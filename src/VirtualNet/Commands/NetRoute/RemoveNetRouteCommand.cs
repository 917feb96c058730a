using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Removes routes, each only when it is named exactly. Equivalent to <c>ip route del DESTINATION via GATEWAY dev LINK ...</c>.</summary>
[Cmdlet(VerbsCommon.Remove, "NetRoute", DefaultParameterSetName = ByDestination, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NetRoute))]
public sealed class RemoveNetRouteCommand : RouteCmdlet
{
    private const string ByDestination = "Destination";
    private const string ByObject = "InputObject";

    /// <summary>Destinations: prefixes, addresses, or <c>default</c>. Each must name one route.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByDestination)]
    [Alias("DestinationPrefix")]
    [ArgumentCompleter(typeof(RouteDestinationCompleter))]
    public RouteDestination[] Destination { get; set; } = [];

    /// <summary>Gateway of the route; 0.0.0.0 or :: when it has none.</summary>
    [Parameter(Position = 1, ParameterSetName = ByDestination)]
    [Alias("NextHop", "Gateway")]
    public ScopedAddress? Via { get; set; }

    /// <summary>Link of the route.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = ByDestination)]
    [Alias("InterfaceAlias", "ifAlias", "InterfaceIndex", "ifIndex", "Dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference? Link { get; set; }

    /// <summary>Table of the route, by name or number. Left out: main.</summary>
    [Parameter(ParameterSetName = ByDestination)]
    [ArgumentCompleter(typeof(RouteTableCompleter))]
    public RouteTable? Table { get; set; }

    /// <summary>Metric of the route.</summary>
    [Parameter(ParameterSetName = ByDestination)]
    [Alias("RouteMetric")]
    public uint? Metric { get; set; }

    /// <summary>Type of service of the route.</summary>
    [Parameter(ParameterSetName = ByDestination)]
    [Alias("Tos")]
    public byte? TypeOfService { get; set; }

    /// <summary>Type of the route.</summary>
    [Parameter(ParameterSetName = ByDestination)]
    [Alias("TypeOfRoute")]
    public RouteType? Type { get; set; }

    /// <summary>Origin of the route, by name or number.</summary>
    [Parameter(ParameterSetName = ByDestination)]
    [ArgumentCompleter(typeof(RouteProtocolCompleter))]
    public RouteProtocol? Protocol { get; set; }

    /// <summary>Family of <c>default</c>, where there is one of each.</summary>
    [Parameter(ParameterSetName = ByDestination)]
    [Alias("AddressFamily")]
    public IPFamily? Family { get; set; }

    /// <summary>Route objects, usually from the pipeline.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByObject)]
    public RouteObject[] InputObject { get; set; } = [];

    /// <summary>Emit the routes that were removed.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Do not ask before the session's own connection is cut.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Action => "Remove route";

    private protected override bool Emits => PassThru;

    private protected override IEnumerable<RouteTarget> FindTargets() => ParameterSetName == ByObject ? OfObjects() : OfArguments();

    private protected override bool Permits(RouteTarget target) =>
        ConnectionGuard.Permits(target.Connection, target.Old!, $"remove the route '{target.Old}'", Force);

    private protected override void Act(RouteConnection connection, IReadOnlyList<RouteTarget> targets)
    {
        IReadOnlyList<VirtualNetException?> errors = connection.RemoveRoutes([.. targets.Select(t => t.Old!)]);
        for (int i = 0; i < targets.Count; i++)
            (targets[i].Result, targets[i].Error) = (targets[i].Old, errors[i]);
    }

    private IEnumerable<RouteTarget> OfObjects()
    {
        foreach (RouteObject item in InputObject)
        {
            var target = new RouteTarget(item);
            target.Try(() => target.Old = item.Resolve(target.Connection = Connect(item.Namespace)));
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
            target.Try(() => target.Old = lists.Select(Selector(destination, link)));
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
        Type = Type,
        Protocol = Protocol,
    };
}
