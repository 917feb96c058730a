using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Lists bridges with their options and ports. Equivalent to <c>ip -details link show type bridge</c>.</summary>
[Cmdlet(VerbsCommon.Get, "Bridge", DefaultParameterSetName = ByName)]
[OutputType(typeof(NetLink))]
public sealed class GetBridgeCommand : NetCmdlet
{
    private const string ByName = "Name";
    private const string ByNamespace = "Namespace";

    /// <summary>Names, alternative names, indexes or objects of bridges; wildcards match names and alternative names.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = ByName)]
    [Alias("InterfaceAlias", "ifAlias")]
    [ArgumentCompleter(typeof(BridgeCompleter))]
    [SupportsWildcards]
    public LinkReference[]? Name { get; set; }

    /// <summary>Namespaces whose bridges are wanted.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByNamespace)]
    public NetNamespace[] InputNamespace { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        if (ParameterSetName == ByNamespace)
        {
            foreach (NetNamespace ns in InputNamespace)
                Guard(() => WriteAll(Connect(ns), null), ns);
            return;
        }

        if (Name is null)
            WriteAll(Connect(), null);
        foreach (LinkReference reference in Name ?? [])
            Guard(() => WriteOne(reference), reference);
    }

    private void WriteOne(LinkReference reference)
    {
        RouteConnection connection = Connect(reference.Namespace);
        if (reference.Index == 0 && WildcardPattern.ContainsWildcardCharacters(reference.Name!) && connection.FindLink(reference.Name!) is null)
        {
            WriteAll(connection, new WildcardPattern(reference.Name!, WildcardOptions.CultureInvariant));
            return;
        }

        NetLink bridge = connection.RequireBridge(reference.Resolve(connection));
        WriteObject(BridgeObject.Of(bridge, connection.ListBridgePorts(bridge).Items.Select(port => port.Link)));
    }

    private void WriteAll(RouteConnection connection, WildcardPattern? pattern)
    {
        // One list of everything: a list of bridges and one of ports, read one after the other, might not fit together.
        DumpResult<NetLink> links = connection.ListLinks();
        if (!links.Consistent)
            WriteWarning($"The list of links{connection.Namespace.Place} kept changing while it was read: bridges or ports that came or went meanwhile may be missing.");
        foreach (NetLink link in links.Items)
        {
            if (link.Kind == "bridge" && (pattern is null || pattern.IsMatch(link.Name) || link.AltNames.Any(pattern.IsMatch)))
                WriteObject(BridgeObject.Of(link, links.Items));
        }
    }
}
