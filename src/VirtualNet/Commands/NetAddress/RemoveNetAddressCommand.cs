using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Takes addresses away from links. Equivalent to <c>ip address del ADDRESS dev LINK</c>.</summary>
[Cmdlet(VerbsCommon.Remove, "NetAddress", DefaultParameterSetName = ByLink, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NetAddress))]
public sealed class RemoveNetAddressCommand : NetCmdlet
{
    private const string ByLink = "Link";
    private const string ByAll = "All";
    private const string ByObject = "InputObject";

    private readonly ConnectionGuard _guard;

    /// <summary>Makes the cmdlet.</summary>
    public RemoveNetAddressCommand() => _guard = new ConnectionGuard(this);

    /// <summary>Links: names, indexes or objects. One loses all the addresses; several lose one each, in order, or all the same one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByLink)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByAll)]
    [Alias("InterfaceAlias", "ifAlias", "Dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference[] Link { get; set; } = [];

    /// <summary>Addresses, with or without the lengths of their prefixes.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByLink)]
    [Alias("IPAddress")]
    [ArgumentCompleter(typeof(AddressCompleter))]
    public IPPrefix[] Address { get; set; } = [];

    /// <summary>All addresses of the links.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByAll)]
    public SwitchParameter All { get; set; }

    /// <summary>With -All: only this family.</summary>
    [Parameter(ParameterSetName = ByAll)]
    [Alias("AddressFamily")]
    public IPFamily? Family { get; set; }

    /// <summary>Address objects, usually from the pipeline.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByObject)]
    public AddressObject[] InputObject { get; set; } = [];

    /// <summary>Do not ask before an address of the link that carries the session's own connection is removed.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Emit the addresses that were removed.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        List<(RouteConnection Connection, NetAddress Address)> targets = ParameterSetName switch
        {
            ByObject => OfObjects(),
            ByAll => OfLinks(),
            _ => OfArguments(),
        };
        targets = [.. targets.Where(t => ShouldProcess($"{t.Address} on {t.Address.Link}{t.Connection.Namespace.Place}", "Remove address") && Permits(t.Connection, t.Address))];
        var errors = new Dictionary<NetAddress, VirtualNetException>(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<RouteConnection, NetAddress> group in targets.GroupBy(t => t.Connection, t => t.Address))
        {
            NetAddress[] batch = [.. group];
            IReadOnlyList<VirtualNetException?> outcomes = group.Key.RemoveAddresses(batch);
            for (int i = 0; i < batch.Length; i++)
            {
                if (outcomes[i] is { } error)
                    errors[batch[i]] = error;
            }
        }

        BatchErrors.Report(this, [.. targets.Select(t => (errors.GetValueOrDefault(t.Address), (object)t.Address))], i =>
        {
            if (PassThru)
                WriteObject(targets[i].Address);
        });
    }

    private bool Permits(RouteConnection connection, NetAddress address)
    {
        bool permitted = false;
        Guard(() => permitted = _guard.Permits(connection, address.Link, $"remove the address {address} from the link '{address.Link}'", Force), address);
        return permitted;
    }

    private List<(RouteConnection, NetAddress)> OfObjects()
    {
        var targets = new List<(RouteConnection, NetAddress)>();
        foreach (AddressObject item in InputObject)
        {
            Guard(
                () =>
                {
                    RouteConnection connection = Connect(item.Address.Namespace);
                    targets.Add((connection, item.Address with { Link = item.Link.ToRef(connection) }));
                },
                item.Address);
        }

        return targets;
    }

    private List<(RouteConnection, NetAddress)> OfLinks()
    {
        var targets = new List<(RouteConnection, NetAddress)>();
        foreach ((RouteConnection Connection, LinkRef Link) found in LinkBatch.Resolve(Link, Connect, WriteError).OfType<(RouteConnection, LinkRef)>())
            Guard(() => targets.AddRange(found.Connection.ListAddresses(new AddressFilter { Link = found.Link, Family = Family }).Items.Select(a => (found.Connection, a))), found.Link);
        return targets;
    }

    private List<(RouteConnection, NetAddress)> OfArguments()
    {
        IReadOnlyList<(int Link, int Address)> pairs = Pairing.Of(Link.Length, Address.Length, "links", "addresses");
        (RouteConnection Connection, LinkRef Link)?[] links = LinkBatch.Resolve(Link, Connect, WriteError);
        var targets = new List<(RouteConnection, NetAddress)>();
        var present = new Dictionary<RouteConnection, AddressTable>();
        foreach ((int link, int address) in pairs)
        {
            if (links[link] is not { } found)
                continue;
            Guard(
                () =>
                {
                    if (!present.TryGetValue(found.Connection, out AddressTable? table))
                        present[found.Connection] = table = AddressTable.Read(found.Connection, links.OfType<(RouteConnection, LinkRef)>().Select(l => l.Item2));
                    targets.Add((found.Connection, table.Find(found.Link, Address[address])));
                },
                Address[address]);
        }

        return targets;
    }
}
