using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Lists the ports of bridges. Equivalent to <c>bridge -details link show</c>.</summary>
[Cmdlet(VerbsCommon.Get, "BridgePort", DefaultParameterSetName = ByLink)]
[OutputType(typeof(BridgePort))]
public sealed class GetBridgePortCommand : NetCmdlet
{
    private const string ByLink = "Link";
    private const string ByNamespace = "Namespace";

    /// <summary>Only ports of these bridges: names, indexes or objects.</summary>
    [Parameter(Position = 0, ParameterSetName = ByLink)]
    [ArgumentCompleter(typeof(BridgeCompleter))]
    public LinkReference[]? Bridge { get; set; }

    /// <summary>Ports: names, alternative names, indexes or objects; wildcards match names and alternative names. A bridge stands for all of its ports.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = ByLink)]
    [Alias("InterfaceAlias", "Dev")]
    [ArgumentCompleter(typeof(BridgePortCompleter))]
    [SupportsWildcards]
    public LinkReference[]? Link { get; set; }

    /// <summary>Namespaces whose ports are wanted.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByNamespace)]
    public NetNamespace[] InputNamespace { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        foreach (NetNamespace ns in InputNamespace)
            Guard(() => WriteAll(Connect(ns), null), ns);
        if (ParameterSetName == ByNamespace)
            return;
        foreach (LinkReference link in Link ?? [])
            Guard(() => WriteLink(link), link);
        if (Link is not null)
            return;
        foreach (LinkReference bridge in Bridge ?? [])
            Guard(() => WriteAll(Connect(bridge.Namespace), null, bridge), bridge);
        if (Bridge is null)
            WriteAll(Connect(), null);
    }

    private void WriteLink(LinkReference reference)
    {
        RouteConnection connection = Connect(reference.Namespace);
        if (reference.Index == 0 && WildcardPattern.ContainsWildcardCharacters(reference.Name!) && connection.FindLink(reference.Name!) is null)
        {
            var pattern = new WildcardPattern(reference.Name!, WildcardOptions.CultureInvariant);
            WriteAll(connection, link => pattern.IsMatch(link.Name) || link.AltNames.Any(pattern.IsMatch));
            return;
        }

        NetLink link = reference.Resolve(connection);
        if (link.Kind == "bridge" && link.Master is null)
        {
            WriteAll(connection, candidate => candidate.Master?.Index == link.Index);
            return;
        }

        BridgePort port = BridgePort.From(link) ?? throw BridgeErrors.NotAPort(link, connection.Namespace);
        if (Bridges(connection) is not { } bridges || bridges.Contains(port.Bridge.Index))
            WriteObject(port);
    }

    private void WriteAll(RouteConnection connection, Func<NetLink, bool>? passes, LinkReference? only = null)
    {
        HashSet<int>? bridges = only is null ? Bridges(connection) : [Index(connection, only)];
        DumpResult<NetLink> links = connection.ListLinks();
        if (!links.Consistent)
            WriteWarning($"The list of links{connection.Namespace.Place} kept changing while it was read: ports that came or went meanwhile may be missing.");
        foreach (NetLink link in links.Items)
        {
            if (BridgePort.From(link) is { } port && (bridges is null || bridges.Contains(port.Bridge.Index)) && (passes is null || passes(link)))
                WriteObject(port);
        }
    }

    /// <summary>Indexes of the bridges that the ports are to be of; null when it does not matter.</summary>
    private HashSet<int>? Bridges(RouteConnection connection) => Bridge is null ? null : [.. Bridge.Select(bridge => Index(connection, bridge))];

    private static int Index(RouteConnection connection, LinkReference bridge) => connection.RequireBridge(bridge.Resolve(connection)).Index;
}
