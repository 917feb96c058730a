using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Lists routes. Equivalent to <c>ip route show</c> and <c>ip -6 route show</c>.</summary>
[Cmdlet(VerbsCommon.Get, "NetRoute", DefaultParameterSetName = ByLink)]
[OutputType(typeof(NetRoute))]
public sealed class GetNetRouteCommand : NetCmdlet
{
    private const string ByLink = "Link";
    private const string ByNamespace = "Namespace";

    /// <summary>Destinations: a prefix, an address, <c>default</c>, or text with wildcards.</summary>
    [Parameter(Position = 0)]
    [Alias("DestinationPrefix")]
    [ArgumentCompleter(typeof(RouteDestinationCompleter))]
    [SupportsWildcards]
    public string[]? Destination { get; set; }

    /// <summary>Links that the routes lead out of: names, indexes or objects.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = ByLink)]
    [Alias("InterfaceAlias", "ifAlias", "InterfaceIndex", "ifIndex", "Dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference[]? Link { get; set; }

    /// <summary>Namespaces whose routes are wanted.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByNamespace)]
    public NetNamespace[] InputNamespace { get; set; } = [];

    /// <summary>Table, by name or number; <c>all</c> for all. Left out: main.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RouteTableCompleter))]
    public RouteTable? Table { get; set; }

    /// <summary>Only routes through this gateway; 0.0.0.0 or :: for those without one.</summary>
    [Parameter]
    [Alias("NextHop", "Gateway")]
    public ScopedAddress? Via { get; set; }

    /// <summary>Only this family.</summary>
    [Parameter]
    [Alias("AddressFamily")]
    public IPFamily? Family { get; set; }

    /// <summary>Only routes of this origin: <c>kernel</c>, <c>static</c>, <c>dhcp</c>, a number ...</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RouteProtocolCompleter))]
    public RouteProtocol? Protocol { get; set; }

    /// <summary>Only routes of this type.</summary>
    [Parameter]
    [Alias("TypeOfRoute")]
    public RouteType? Type { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        RoutePattern[]? patterns = Destination is null ? null : [.. Destination.Select(text => new RoutePattern(text))];
        if (ParameterSetName == ByNamespace)
        {
            foreach (NetNamespace ns in InputNamespace)
                Guard(() => Write(Connect(ns), null, patterns), ns);
            return;
        }

        if (Link is null)
            Write(Connect(), null, patterns);
        foreach (LinkReference reference in Link ?? [])
        {
            Guard(
                () =>
                {
                    RouteConnection connection = Connect(reference.Namespace);
                    Write(connection, reference.ToRef(connection), patterns);
                },
                reference);
        }
    }

    private void Write(RouteConnection connection, LinkRef? link, RoutePattern[]? patterns)
    {
        var selector = new RouteSelector { Link = link, Via = Via?.Address, Family = Family, Table = Table ?? RouteTable.Main, Protocol = Protocol, Type = Type };
        DumpResult<NetRoute> dump = connection.ListRoutes(new RouteFilter { Family = Family, Table = Table, LinkIndex = link?.Index, Protocol = Protocol, Type = Type });
        if (!dump.Consistent)
            WriteWarning($"The list of routes{connection.Namespace.Place} kept changing while it was read: routes that came or went meanwhile may be missing. Objects are marked Consistent = $false.");
        var found = new HashSet<RoutePattern>();
        foreach (NetRoute route in dump.Items.Where(selector.Matches))
        {
            RoutePattern[] matching = patterns is null ? [] : [.. patterns.Where(pattern => pattern.Matches(route))];
            found.UnionWith(matching);
            if (patterns is null || matching.Length > 0)
                WriteObject(route);
        }

        foreach (RoutePattern missing in (patterns ?? []).Where(pattern => !pattern.IsPattern && !found.Contains(pattern)))
            WriteError(Errors.Record(RouteErrors.NotFound(selector.Describe(missing.Text), connection.Namespace), missing.Text));
    }
}
