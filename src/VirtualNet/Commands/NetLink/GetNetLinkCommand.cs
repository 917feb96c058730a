using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Lists links. Equivalent to <c>ip -details -statistics link show</c>.</summary>
[Cmdlet(VerbsCommon.Get, "NetLink", DefaultParameterSetName = ByName)]
[OutputType(typeof(NetLink))]
public sealed class GetNetLinkCommand : NetCmdlet
{
    private const string ByName = "Name";
    private const string ByNamespace = "Namespace";

    /// <summary>Names, alternative names, indexes or link objects; wildcards match names and alternative names.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = ByName)]
    [Alias("InterfaceAlias", "ifAlias")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    [SupportsWildcards]
    public LinkReference[]? Name { get; set; }

    /// <summary>Index of the link.</summary>
    [Parameter(ParameterSetName = ByName)]
    [Alias("ifIndex", "InterfaceIndex")]
    public int[]? Index { get; set; }

    /// <summary>Namespaces whose links are wanted.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByNamespace)]
    public NetNamespace[] InputNamespace { get; set; } = [];

    /// <summary>Only links of this kind: <c>veth</c>, <c>bridge</c>, <c>tun</c>, <c>vlan</c> ...</summary>
    [Parameter]
    public string? Kind { get; set; }

    /// <summary>Only ports of this bridge, bond or VRF.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference? Master { get; set; }

    /// <summary>Only links that are switched on.</summary>
    [Parameter]
    public SwitchParameter Up { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        if (ParameterSetName == ByNamespace)
        {
            foreach (NetNamespace ns in InputNamespace)
                Guard(() => WriteAll(Connect(ns), null), ns);
            return;
        }

        if (Name is null && Index is null)
            WriteAll(Connect(), null);
        foreach (LinkReference reference in Name ?? [])
            Guard(() => WriteOne(reference), reference);
        foreach (int index in Index ?? [])
            Guard(() => WriteObject(Connect().GetLink(index)), index);
    }

    private void WriteOne(LinkReference reference)
    {
        RouteConnection connection = Connect(reference.Namespace);
        // A link may really be named "a*": an exact name comes before a pattern.
        if (reference.Index == 0 && WildcardPattern.ContainsWildcardCharacters(reference.Name!) && connection.FindLink(reference.Name!) is null)
        {
            WriteAll(connection, new WildcardPattern(reference.Name!, WildcardOptions.CultureInvariant));
            return;
        }

        NetLink link = reference.Resolve(connection);
        if (Passes(link))
            WriteObject(link);
    }

    private void WriteAll(RouteConnection connection, WildcardPattern? pattern)
    {
        LinkFilter? filter = Kind is null && Master is null ? null : new LinkFilter { Kind = Kind, MasterIndex = Master?.Resolve(connection).Index };
        DumpResult<NetLink> links = connection.ListLinks(filter);
        if (!links.Consistent)
            WriteWarning($"The list of links{connection.Namespace.Place} kept changing while it was read: links that came or went meanwhile may be missing. Objects are marked Consistent = $false.");
        foreach (NetLink link in links.Items)
        {
            if (Passes(link) && (pattern is null || pattern.IsMatch(link.Name) || link.AltNames.Any(pattern.IsMatch)))
                WriteObject(link);
        }
    }

    private bool Passes(NetLink link) => (!Up || link.AdminUp) && (Kind is null || link.Kind == Kind);
}
