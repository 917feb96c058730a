using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Lists the addresses of links. Equivalent to <c>ip address show</c>.</summary>
[Cmdlet(VerbsCommon.Get, "NetAddress", DefaultParameterSetName = ByLink)]
[OutputType(typeof(NetAddress))]
public sealed class GetNetAddressCommand : NetCmdlet
{
    private const string ByLink = "Link";
    private const string ByNamespace = "Namespace";

    /// <summary>Links whose addresses are wanted: names, indexes or objects; wildcards match names and alternative names.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = ByLink)]
    [Alias("InterfaceAlias", "ifAlias", "Dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    [SupportsWildcards]
    public LinkReference[]? Link { get; set; }

    /// <summary>Namespaces whose addresses are wanted.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByNamespace)]
    public NetNamespace[] InputNamespace { get; set; } = [];

    /// <summary>Only these: an address, an address with its length, a network (every address in it), or text with wildcards.</summary>
    [Parameter]
    [Alias("IPAddress")]
    [ArgumentCompleter(typeof(AddressCompleter))]
    [SupportsWildcards]
    public AddressPattern[]? Address { get; set; }

    /// <summary>Only this family.</summary>
    [Parameter]
    [Alias("AddressFamily")]
    public IPFamily? Family { get; set; }

    /// <summary>Only those in one of these states.</summary>
    [Parameter]
    [Alias("AddressState")]
    public AddressState[]? State { get; set; }

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
        DumpResult<NetAddress> dump = connection.ListAddresses(new AddressFilter { Link = link, Family = Family });
        if (!dump.Consistent)
            WriteWarning($"The list of addresses{connection.Namespace.Place} kept changing while it was read: addresses that came or went meanwhile may be missing. Objects are marked Consistent = $false.");
        bool[] found = new bool[Address?.Length ?? 0];
        foreach (NetAddress address in dump.Items)
        {
            if ((links is null || links.Contains(address.Link.Index)) && Matches(address, found) && (State is null || State.Contains(address.State)))
                WriteObject(address);
        }

        for (int i = 0; i < found.Length; i++)
        {
            if (!found[i] && !Address![i].IsPattern)
                WriteError(Errors.Record(link is null ? AddressErrors.NotFound(Address[i].Text, connection.Namespace) : AddressErrors.NotFound(Address[i].Text, link.ToString(), connection.Namespace), Address[i]));
        }
    }

    private bool Matches(NetAddress address, bool[] found)
    {
        if (Address is null)
            return true;
        bool any = false;
        for (int i = 0; i < Address.Length; i++)
        {
            if (Address[i].Matches(address))
                any = found[i] = true;
        }

        return any;
    }
}
