using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Lists neighbours: which hardware address an IP address on a link has. Equivalent to <c>ip neighbour show</c>.</summary>
[Cmdlet(VerbsCommon.Get, "NetNeighbor", DefaultParameterSetName = ByLink)]
[OutputType(typeof(NetNeighbor))]
public sealed class GetNetNeighborCommand : NetCmdlet
{
    private const string ByLink = "Link";
    private const string ByNamespace = "Namespace";

    /// <summary>Links whose neighbours are wanted: names, indexes or objects; wildcards match names and alternative names.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = ByLink)]
    [Alias("InterfaceAlias", "ifAlias", "Dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    [SupportsWildcards]
    public LinkReference[]? Link { get; set; }

    /// <summary>Namespaces whose neighbours are wanted.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByNamespace)]
    public NetNamespace[] InputNamespace { get; set; } = [];

    /// <summary>Only these: an address, a network (every neighbour in it), or text with wildcards.</summary>
    [Parameter]
    [Alias("IPAddress")]
    [SupportsWildcards]
    public AddressPattern[]? Address { get; set; }

    /// <summary>Only those in one of these states. Left out: all but NoArp, which loopback and multicast entries have.</summary>
    [Parameter]
    public NeighborState[]? State { get; set; }

    /// <summary>Only this family.</summary>
    [Parameter]
    [Alias("AddressFamily")]
    public IPFamily? Family { get; set; }

    /// <summary>Only those with this hardware address.</summary>
    [Parameter]
    public MacAddress[]? LinkLayerAddress { get; set; }

    /// <summary>The addresses that this host answers for (proxy ARP) instead of real neighbours.</summary>
    [Parameter]
    public SwitchParameter Proxy { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        if (ParameterSetName == ByNamespace)
        {
            foreach (NetNamespace ns in InputNamespace)
                Guard(() => Write(Connect(ns), null, null), ns);
            return;
        }

        if (Link is null)
            Write(Connect(), null, null);
        foreach (LinkReference reference in Link ?? [])
            Guard(() => WriteOf(reference), reference);
    }

    private void WriteOf(LinkReference reference)
    {
        RouteConnection connection = Connect(reference.Namespace);
        if (reference.MatchAll(connection) is { } links)
            Write(connection, null, links);
        else
            Write(connection, reference.ToRef(connection), null);
    }

    private void Write(RouteConnection connection, LinkRef? link, HashSet<int>? links)
    {
        DumpResult<NetNeighbor> dump = connection.ListNeighbors(new NeighborFilter { Link = link, Family = Family, Proxies = Proxy });
        if (!dump.Consistent)
            WriteWarning($"The list of neighbours{connection.Namespace.Place} kept changing while it was read: some that came or went meanwhile may be missing. Objects are marked Consistent = $false.");
        bool[] found = new bool[Address?.Length ?? 0];
        foreach (NetNeighbor neighbor in dump.Items)
        {
            if ((links is null || links.Contains(neighbor.Link.Index)) && Matches(neighbor, found) && Passes(neighbor))
                WriteObject(neighbor);
        }

        for (int i = 0; i < found.Length; i++)
        {
            if (!found[i] && !Address![i].IsPattern)
                WriteError(Errors.Record(NotFound(Address[i].Text, link, connection.Namespace), Address[i]));
        }
    }

    private bool Passes(NetNeighbor neighbor) =>
        (State is null ? Proxy || Address is not null || neighbor.State != NeighborState.NoArp : State.Any(s => (neighbor.State & s) != 0 || neighbor.State == s))
        && (LinkLayerAddress is null || (neighbor.LinkLayerAddress is { } mac && LinkLayerAddress.Contains(mac)));

    private bool Matches(NetNeighbor neighbor, bool[] found)
    {
        if (Address is null)
            return true;
        bool any = false;
        for (int i = 0; i < Address.Length; i++)
        {
            if (Address[i].Matches(neighbor.IPAddress))
                any = found[i] = true;
        }

        return any;
    }

    private static VirtualNetException NotFound(string address, LinkRef? link, NetNamespace ns) => new(
        "NeighborNotFound",
        FailureKind.NotFound,
        $"There is no neighbour {address}{(link is null ? "" : $" on the link '{link}'")}{ns.Place}: nothing was sent there lately, or it is another subnet's. Get-NetNeighbor lists those there are.",
        address);
}
