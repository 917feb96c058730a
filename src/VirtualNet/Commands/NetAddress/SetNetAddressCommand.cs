using System.Management.Automation;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Makes addresses so: adds them, or changes lifetimes, metric and flags of those that are there. Equivalent to <c>ip address replace</c>.</summary>
[Cmdlet(VerbsCommon.Set, "NetAddress", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetAddress))]
public sealed class SetNetAddressCommand : AddressParameters
{
    private const string ByAddress = "NetAddress";

    /// <summary>An address object from the pipeline: what is not given stays as it is.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByAddress)]
    public NetAddress? InputAddress { get; set; }

    /// <summary>Emit the addresses as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        List<AddressTarget> targets = ParameterSetName == ByAddress ? [Changed(InputAddress!)] : Targets();
        targets = [.. targets.Where(t => ShouldProcess(t.Description, "Set address"))];
        foreach (IGrouping<RouteConnection, AddressTarget> group in targets.GroupBy(t => t.Connection))
        {
            AddressTarget[] batch = [.. group];
            NewAddress[] wanted = [.. batch.Select(t => t.Address)];
            IReadOnlyList<VirtualNetException?> errors = group.Key.SetAddresses(wanted);
            IReadOnlyList<AddressResult> results = PassThru ? group.Key.ReadBack(wanted, errors) : [.. errors.Select(e => new AddressResult(null, e))];
            for (int i = 0; i < batch.Length; i++)
                (batch[i].Done, batch[i].Error) = (results[i].Address, results[i].Error);
        }

        WriteResults(targets, PassThru);
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
