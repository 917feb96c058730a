using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Changes options of bridges. Equivalent to <c>ip link set NAME type bridge ...</c>. What any link has is changed by Set-NetLink.</summary>
[Cmdlet(VerbsCommon.Set, "Bridge", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetLink))]
public sealed class SetBridgeCommand : BridgeParameters
{
    /// <summary>Names, alternative names, indexes or objects of bridges. No wildcards: use Get-Bridge and the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InterfaceAlias", "ifAlias")]
    [ArgumentCompleter(typeof(BridgeCompleter))]
    public LinkReference[] Name { get; set; } = [];

    /// <summary>Forget the addresses that were learnt.</summary>
    [Parameter]
    public SwitchParameter FlushFdb { get; set; }

    /// <summary>Emit the bridges as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            if (Options == new BridgeOptions() && !FlushFdb)
                throw new VirtualNetException("NothingToChange", FailureKind.InvalidArgument, "Nothing was said to change. Give at least one option, such as -Stp $true.");
        }
        catch (VirtualNetException e)
        {
            ThrowTerminatingError(Errors.Record(e)); // the same for every object of the pipeline
        }
    }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        BridgeOptions options = Options with { FlushFdb = FlushFdb };
        var batch = new LinkTargetBatch(this, Connect, Name);
        batch.Confirm("Set bridge");
        batch.Act((connection, targets) =>
        {
            IReadOnlyList<VirtualNetException?> errors = connection.ChangeBridges([.. targets.Select(t => t.Link!)], options);
            for (int i = 0; i < targets.Count; i++)
                targets[i].Error = errors[i];
        });
        batch.Report(target =>
        {
            if (PassThru && target.Connection.FindLink(target.Link!.Index) is { } bridge)
                WriteObject(BridgeObject.Of(bridge, target.Connection.ListBridgePorts(bridge).Items.Select(port => port.Link)));
        });
    }
}
