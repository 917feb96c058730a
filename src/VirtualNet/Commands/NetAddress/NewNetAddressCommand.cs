using System.Management.Automation;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Gives links addresses that they do not have yet. Equivalent to <c>ip address add ADDRESS dev LINK</c>.</summary>
[Cmdlet(VerbsCommon.New, "NetAddress", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetAddress))]
public sealed class NewNetAddressCommand : AddressParameters
{
    /// <summary>Emit an address that is there already and is what was asked for, instead of failing.</summary>
    [Parameter]
    public SwitchParameter IfNotExists { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        List<AddressTarget> targets = [.. Targets().Where(t => ShouldProcess(t.Description, "Add address"))];
        foreach (IGrouping<RouteConnection, AddressTarget> group in targets.GroupBy(t => t.Connection))
        {
            AddressTarget[] batch = [.. group];
            NewAddress[] wanted = [.. batch.Select(t => t.Address)];
            IReadOnlyList<AddressResult> results = IfNotExists ? group.Key.AddMissingAddresses(wanted) : group.Key.AddAddresses(wanted);
            if (WaitDad)
                results = group.Key.WaitForDad(results, Cancellation);
            for (int i = 0; i < batch.Length; i++)
                (batch[i].Done, batch[i].Error) = (results[i].Address, results[i].Error);
        }

        WriteResults(targets, emit: true);
    }
}
