using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Makes links the ports of a bridge. Equivalent to <c>ip link set NAME master BRIDGE</c>.</summary>
[Cmdlet(VerbsCommon.Add, "BridgePort", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(BridgePort))]
public sealed class AddBridgePortCommand : NetCmdlet
{
    private readonly ConnectionGuard _guard;
    private readonly Dictionary<RouteConnection, NetLink> _bridges = [];
    private readonly Dictionary<LinkTarget, AddressMovePlan> _plans = [];

    /// <summary>Makes the cmdlet.</summary>
    public AddBridgePortCommand() => _guard = new ConnectionGuard(this);

    /// <summary>The bridge: its name, index or object.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(BridgeCompleter))]
    public LinkReference Bridge { get; set; } = null!;

    /// <summary>Names, alternative names, indexes or link objects. No wildcards: use Get-NetLink and the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("InterfaceAlias", "Dev")]
    [ArgumentCompleter(typeof(FreeLinkCompleter))]
    public LinkReference[] Link { get; set; } = [];

    /// <summary>Move the links' addresses, and the routes over them, to the bridge, so that open connections go on. All is put back if anything fails.</summary>
    [Parameter]
    public SwitchParameter MoveAddress { get; set; }

    /// <summary>Move a link that is the port of another master, and do not ask before the session's own connection is cut.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Switch the links on as well.</summary>
    [Parameter]
    public SwitchParameter Up { get; set; }

    /// <summary>Emit the ports.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        var batch = new LinkTargetBatch(this, ConnectBoth, Link);
        batch.Check(Check);
        batch.Confirm(MoveAddress ? $"Add to bridge '{Bridge}', addresses and routes included" : $"Add to bridge '{Bridge}'", IsSafe);
        batch.Act((connection, targets) =>
        {
            if (MoveAddress)
                Move(connection, targets);
            else
                Add(connection, targets);
        });
        batch.Report(target =>
        {
            if (PassThru && target.Connection.FindLink(target.Link!.Index) is { } link)
                WriteObject(BridgePort.From(link));
        });
    }

    private void Check(LinkTarget target)
    {
        if (!_bridges.TryGetValue(target.Connection, out NetLink? bridge))
            _bridges.Add(target.Connection, bridge = target.Connection.RequireBridge(Bridge.Resolve(target.Connection)));
        if (target.Connection.CheckPort(bridge, target.Link!, Force) is { } error)
            throw error;
        if (MoveAddress)
            _plans[target] = AddressMovePlan.Read(target.Connection, bridge, target.Link!);
    }

    /// <summary>A link whose addresses move along goes on carrying the session, unless some stay behind.</summary>
    private bool IsSafe(LinkTarget target) =>
        (_plans.TryGetValue(target, out AddressMovePlan? plan) && !plan.LeavesSomeBehind)
        || _guard.Permits(target.Connection, target.Link!, $"make the link '{target.Link!.Name}' a port of the bridge '{Bridge}'", Force);

    private void Add(RouteConnection connection, IReadOnlyList<LinkTarget> targets)
    {
        IReadOnlyList<NetlinkException?> errors = connection.AddPorts(_bridges[connection], [.. targets.Select(t => t.Link!)], Up);
        for (int i = 0; i < targets.Count; i++)
            targets[i].Error = errors[i];
    }

    /// <summary>One after the other: the bridge has the addresses of the first when the second one moves.</summary>
    private void Move(RouteConnection connection, IReadOnlyList<LinkTarget> targets)
    {
        foreach (LinkTarget target in targets)
        {
            try
            {
                AddressMoveResult result = connection.AddPortWithAddresses(Bridge.Resolve(connection), target.Link!, Up);
                foreach (string left in result.Left)
                    WriteWarning($"Not moved from '{target.Link!.Name}' to '{Bridge}': {left}.");
                WriteVerbose($"Moved from '{target.Link!.Name}' to '{Bridge}': {string.Join(", ", result.Addresses.Select(a => a.ToString()).Concat(result.Routes))}.");
            }
            catch (VirtualNetException e)
            {
                target.Error = e;
            }
        }
    }

    /// <summary>The namespace of the link, of the bridge, or of both: they must be the same.</summary>
    private RouteConnection ConnectBoth(NetNamespace? linkNamespace)
    {
        RouteConnection connection = Connect(linkNamespace ?? Bridge.Namespace);
        if (linkNamespace is not null && Bridge.Namespace is { } bridgeNamespace && !connection.Namespace.IsSame(bridgeNamespace))
            throw BridgeErrors.OtherNamespace(linkNamespace, Bridge.ToString(), bridgeNamespace);
        return connection;
    }
}
