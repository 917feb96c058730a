using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Lists veth pairs, each once, with the far end's name and namespace.</summary>
[Cmdlet(VerbsCommon.Get, "VethPair", DefaultParameterSetName = ByName)]
[OutputType(typeof(VethPair))]
public sealed class GetVethPairCommand : NetCmdlet
{
    private const string ByName = "Name";
    private const string ByNamespace = "Namespace";

    /// <summary>Far ends of what was emitted: their pairs are not emitted again.</summary>
    private readonly HashSet<(string Namespace, int Index)> _seen = [];

    /// <summary>Names, alternative names, indexes or link objects of either end; wildcards match names of both.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = ByName)]
    [Alias("InterfaceAlias", "ifAlias")]
    [ArgumentCompleter(typeof(VethCompleter))]
    [SupportsWildcards]
    public LinkReference[]? Name { get; set; }

    /// <summary>Namespaces whose pairs are wanted.</summary>
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
            WriteAll(connection, new WildcardPattern(reference.Name!, WildcardOptions.CultureInvariant));
        else
            Write(connection.GetVethPair(reference.Resolve(connection)));
    }

    private void WriteAll(RouteConnection connection, WildcardPattern? pattern)
    {
        DumpResult<VethPair> pairs = connection.ListVethPairs();
        if (!pairs.Consistent)
            WriteWarning($"The list of links{connection.Namespace.Place} kept changing while it was read: pairs that came or went meanwhile may be missing.");
        foreach (VethPair pair in pairs.Items)
        {
            if (pattern is null || pattern.IsMatch(pair.Name))
                Write(pair);
            else if (!pair.CrossesNamespaces && pair.PeerName is { } peer && pattern.IsMatch(peer))
                Write(pair.Reverse());
        }
    }

    private void Write(VethPair pair)
    {
        if (_seen.Contains(Key(pair.Namespace, pair.Link.Index)))
            return;
        if (pair.PeerNamespace is not null)
            _seen.Add(Key(pair.PeerNamespace, pair.Peer.Index));
        WriteObject(pair);
    }

    private static (string Namespace, int Index) Key(NetNamespace? ns, int index) =>
        (ns is { Identity.IsKnown: true } ? ns.Identity.ToString() : ns?.DisplayName ?? "", index);
}
