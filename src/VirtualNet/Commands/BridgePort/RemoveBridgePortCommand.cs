using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Makes ports of bridges plain links again. Equivalent to <c>ip link set NAME nomaster</c>.</summary>
[Cmdlet(VerbsCommon.Remove, "BridgePort", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NetLink))]
public sealed class RemoveBridgePortCommand : NetCmdlet
{
    /// <summary>Ports: names, alternative names, indexes or objects. No wildcards: use Get-BridgePort and the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InterfaceAlias", "Dev")]
    [ArgumentCompleter(typeof(BridgePortCompleter))]
    public LinkReference[] Link { get; set; } = [];

    /// <summary>Bridge that they must be ports of. Left out, it does not matter which.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(BridgeCompleter))]
    public LinkReference? Bridge { get; set; }

    /// <summary>Emit the links as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        var batch = new LinkTargetBatch(this, Connect, Link);
        batch.Check(CheckPort);
        batch.Confirm("Remove from its bridge");
        batch.Act((connection, targets) =>
        {
            IReadOnlyList<NetlinkException?> errors = connection.RemovePorts([.. targets.Select(t => t.Link!)]);
            for (int i = 0; i < targets.Count; i++)
                targets[i].Error = errors[i];
        });
        batch.Report(target =>
        {
            if (PassThru)
                WriteObject(target.Connection.FindLink(target.Link!.Index));
        });
    }

    private void CheckPort(LinkTarget target)
    {
        NetLink link = target.Link!;
        NetNamespace ns = target.Connection.Namespace;
        if (Bridge is not null && target.Connection.RequireBridge(Bridge.Resolve(target.Connection)) is { } bridge && link.Master?.Index != bridge.Index)
            throw BridgeErrors.NotAPortOf(link, bridge, ns);
        if (BridgePort.From(link) is null)
            throw BridgeErrors.NotAPort(link, ns);
    }
}
