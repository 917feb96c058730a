using System.Management.Automation;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Makes addresses so: adds them, or changes lifetimes, metric and flags of those that are there. Equivalent to <c>ip address replace</c>.</summary>
[Cmdlet(VerbsCommon.Set, "NetAddress", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetAddress))]
public sealed class SetNetAddressCommand : AddressParameters
{
    private const string ByAddress = "NetAddress";

    private readonly ConnectionGuard _guard;

    /// <summary>Makes the cmdlet.</summary>
    public SetNetAddressCommand() => _guard = new ConnectionGuard(this);

    /// <summary>An address object from the pipeline: what is not given stays as it is.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByAddress)]
    public NetAddress? InputAddress { get; set; }

    /// <summary>
    /// Make the given addresses the only ones of their family on the link. IPv6 link-local addresses stay unless one is given.
    /// </summary>
    [Parameter(ParameterSetName = ByLink)]
    [Parameter(ParameterSetName = ByObject)]
    public SwitchParameter Exclusive { get; set; }

    /// <summary>With -Exclusive: do not ask before addresses of the link that carries the session's own connection are removed.</summary>
    [Parameter(ParameterSetName = ByLink)]
    [Parameter(ParameterSetName = ByObject)]
    public SwitchParameter Force { get; set; }

    /// <summary>Emit the addresses as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        List<AddressTarget> targets = ParameterSetName == ByAddress ? [Changed(InputAddress!)] : Targets();
        if (Exclusive)
            targets = SetExclusively(targets);
        else
            Set(targets = [.. targets.Where(t => ShouldProcess(t.Description, "Set address"))]);
        foreach (IGrouping<RouteConnection, AddressTarget> group in targets.GroupBy(t => t.Connection))
            ReadBack(group.Key, [.. group]);
        WriteResults(targets, PassThru);
    }

    private static void Set(List<AddressTarget> targets)
    {
        foreach (IGrouping<RouteConnection, AddressTarget> group in targets.GroupBy(t => t.Connection))
            Note([.. group], group.Key.SetAddresses([.. group.Select(t => t.Address)]));
    }

    /// <summary>Link by link: what goes is found and confirmed first.</summary>
    /// <returns>Those that were to be set.</returns>
    private List<AddressTarget> SetExclusively(List<AddressTarget> targets)
    {
        var confirmed = new List<(AddressTarget[] Batch, IReadOnlyList<NetAddress> Others)>();
        foreach (var link in targets.GroupBy(t => (t.Connection, t.Address.Link.Index)))
        {
            AddressTarget[] batch = [.. link];
            Guard(
                () =>
                {
                    IReadOnlyList<NetAddress> others = link.Key.Connection.OthersThan(batch[0].Address.Link, [.. batch.Select(t => t.Address)]);
                    if (Confirms(link.Key.Connection, batch, others))
                        confirmed.Add((batch, others));
                },
                batch[0].Address.Link);
        }

        foreach ((AddressTarget[] batch, IReadOnlyList<NetAddress> others) in confirmed)
            Guard(() => Note(batch, batch[0].Connection.SetExclusively([.. batch.Select(t => t.Address)], others)), batch[0].Address.Link);
        return [.. confirmed.SelectMany(c => c.Batch)];
    }

    private bool Confirms(RouteConnection connection, AddressTarget[] batch, IReadOnlyList<NetAddress> others)
    {
        LinkRef link = batch[0].Address.Link;
        string what = string.Join(", ", batch.Select(t => t.Address.ToString()));
        string act = others.Count == 0 ? $"Set addresses {what}" : $"Set addresses {what}, remove {string.Join(", ", others)}";
        return ShouldProcess($"{link}{connection.Namespace.Place}", act)
            && (others.Count == 0 || _guard.Permits(connection, link, $"remove the addresses {string.Join(", ", others)} from the link '{link}'", Force));
    }

    private static void Note(AddressTarget[] batch, IReadOnlyList<VirtualNetException?> errors)
    {
        for (int i = 0; i < batch.Length; i++)
            batch[i].Error = errors[i];
    }

    private void ReadBack(RouteConnection connection, AddressTarget[] batch)
    {
        if (!PassThru && !WaitDad)
            return;
        IReadOnlyList<AddressResult> results = connection.ReadBack([.. batch.Select(t => t.Address)], [.. batch.Select(t => t.Error)]);
        if (WaitDad)
            results = connection.WaitForDad(results, Cancellation);
        for (int i = 0; i < batch.Length; i++)
            (batch[i].Done, batch[i].Error) = (results[i].Address, results[i].Error);
    }

    /// <summary>The address as it is, with what was given.</summary>
    private AddressTarget Changed(NetAddress address)
    {
        RouteConnection connection = Connect(address.Namespace);
        NewAddress same = NewAddress.CopyOf(address, address.Link);
        AddressSettings given = Settings(same.Prefix);
        AddressSettings merged = same.Settings with
        {
            Peer = given.Peer ?? same.Settings.Peer,
            Broadcast = given.Broadcast ?? same.Settings.Broadcast,
            Scope = given.Scope ?? same.Settings.Scope,
            Label = given.Label ?? same.Settings.Label,
            ValidLifetime = given.ValidLifetime ?? same.Settings.ValidLifetime,
            PreferredLifetime = given.PreferredLifetime ?? (given.ValidLifetime is null ? same.Settings.PreferredLifetime : null),
            Metric = given.Metric ?? same.Settings.Metric,
            NoPrefixRoute = Given(nameof(NoPrefixRoute), given.NoPrefixRoute, same.Settings.NoPrefixRoute),
            SkipDad = Given(nameof(SkipDad), given.SkipDad, address.Flags.HasFlag(AddressFlags.NoDad)),
            HomeAddress = Given(nameof(HomeAddress), given.HomeAddress, same.Settings.HomeAddress),
            ManageTemporary = Given(nameof(ManageTemporary), given.ManageTemporary, same.Settings.ManageTemporary),
            AutoJoin = Given(nameof(AutoJoin), given.AutoJoin, same.Settings.AutoJoin),
        };
        return new AddressTarget(connection, same with { Settings = merged });
    }

    /// <summary>A switch that was not mentioned leaves what is there.</summary>
    private bool Given(string name, bool given, bool there) => MyInvocation.BoundParameters.ContainsKey(name) ? given : there;
}
