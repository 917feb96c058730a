using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Changes options of bridge ports. Equivalent to <c>ip link set NAME type bridge_slave ...</c> and <c>bridge link set dev NAME ...</c>.</summary>
[Cmdlet(VerbsCommon.Set, "BridgePort", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(BridgePort))]
public sealed class SetBridgePortCommand : NetCmdlet
{
    /// <summary>Ports: names, alternative names, indexes or objects. No wildcards: use Get-BridgePort and the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InterfaceAlias", "Dev")]
    [ArgumentCompleter(typeof(BridgePortCompleter))]
    public LinkReference[] Link { get; set; } = [];

    /// <summary>Cost of the way through it.</summary>
    [Parameter]
    [ValidateRange(1, 65535)]
    public uint? Cost { get; set; }

    /// <summary>Priority in the choice of a port, lowest first.</summary>
    [Parameter]
    [ValidateRange(0, 63)]
    public ushort? Priority { get; set; }

    /// <summary>State in the spanning tree, while the port is up and the protocol off.</summary>
    [Parameter]
    public BridgePortState? State { get; set; }

    /// <summary>Keep it from talking to other isolated ports.</summary>
    [Parameter]
    public bool? Isolated { get; set; }

    /// <summary>Send frames back out of the port that they came in by.</summary>
    [Parameter]
    public bool? Hairpin { get; set; }

    /// <summary>Drop spanning tree messages that come in (BPDU guard).</summary>
    [Parameter]
    public new bool? Guard { get; set; }

    /// <summary>Keep it from becoming the way to the root (root guard).</summary>
    [Parameter]
    public bool? RootBlock { get; set; }

    /// <summary>Leave a multicast group at the first leave message.</summary>
    [Parameter]
    public bool? FastLeave { get; set; }

    /// <summary>Learn addresses from frames.</summary>
    [Parameter]
    public bool? Learning { get; set; }

    /// <summary>Send it frames for unknown addresses.</summary>
    [Parameter]
    public bool? Flood { get; set; }

    /// <summary>Send it multicast that nobody asked for.</summary>
    [Parameter]
    public bool? MulticastFlood { get; set; }

    /// <summary>Send it broadcasts.</summary>
    [Parameter]
    public bool? BroadcastFlood { get; set; }

    /// <summary>Send multicast to each member on its own.</summary>
    [Parameter]
    public bool? MulticastToUnicast { get; set; }

    /// <summary>Whether multicast routers are assumed behind it.</summary>
    [Parameter]
    public MulticastRouterMode? MulticastRouter { get; set; }

    /// <summary>Answer ARP for hosts behind it.</summary>
    [Parameter]
    public bool? ProxyArp { get; set; }

    /// <summary>Answer ARP and neighbour discovery from what is known instead of flooding them.</summary>
    [Parameter]
    public bool? NeighborSuppress { get; set; }

    /// <summary>Map VLANs to tunnel ids.</summary>
    [Parameter]
    public bool? VlanTunnel { get; set; }

    /// <summary>Take frames only from addresses that are known already (802.1X).</summary>
    [Parameter]
    public bool? Locked { get; set; }

    /// <summary>Note unknown addresses at a locked port (MAC authentication bypass, Linux 6.2).</summary>
    [Parameter]
    public bool? MacAuthenticationBypass { get; set; }

    /// <summary>Which link-local groups (01:80:c2:00:00:0X, bit X) are forwarded from it.</summary>
    [Parameter]
    public ushort? GroupForwardMask { get; set; }

    /// <summary>Port that takes its traffic while it has no carrier.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(BridgePortCompleter))]
    public LinkReference? BackupPort { get; set; }

    /// <summary>No backup port.</summary>
    [Parameter]
    public SwitchParameter NoBackupPort { get; set; }

    /// <summary>Forget the addresses that were learnt from it.</summary>
    [Parameter]
    public SwitchParameter FlushFdb { get; set; }

    /// <summary>Emit the ports as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private BridgePortOptions Options => new()
    {
        Cost = Cost,
        Priority = Priority,
        State = State,
        Isolated = Isolated,
        Hairpin = Hairpin,
        Guard = Guard,
        RootBlock = RootBlock,
        FastLeave = FastLeave,
        Learning = Learning,
        Flood = Flood,
        MulticastFlood = MulticastFlood,
        BroadcastFlood = BroadcastFlood,
        MulticastToUnicast = MulticastToUnicast,
        MulticastRouter = MulticastRouter,
        ProxyArp = ProxyArp,
        NeighborSuppress = NeighborSuppress,
        VlanTunnel = VlanTunnel,
        Locked = Locked,
        MacAuthenticationBypass = MacAuthenticationBypass,
        GroupForwardMask = GroupForwardMask,
        BackupPortIndex = NoBackupPort ? 0 : null,
        FlushFdb = FlushFdb,
    };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (BackupPort is not null && NoBackupPort)
            ThrowTerminatingError(Errors.Record(new VirtualNetException("BackupPortAndNone", FailureKind.InvalidArgument, "-BackupPort and -NoBackupPort contradict each other: give one of them.")));
        if (Options == new BridgePortOptions() && BackupPort is null)
            ThrowTerminatingError(Errors.Record(new VirtualNetException("NothingToChange", FailureKind.InvalidArgument, "Nothing was said to change. Give at least one option, such as -Isolated $true.")));
    }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        var batch = new LinkTargetBatch(this, Connect, Link);
        batch.Check(target => _ = BridgePort.From(target.Link!) ?? throw BridgeErrors.NotAPort(target.Link!, target.Connection.Namespace));
        batch.Confirm("Set bridge port");
        batch.Act((connection, targets) =>
        {
            BridgePortOptions options = BackupPort is null ? Options : Options with { BackupPortIndex = BackupPort.Resolve(connection).Index };
            IReadOnlyList<NetlinkException?> errors = connection.ChangePorts([.. targets.Select(t => new BridgePortChange(t.Link!, options))]);
            for (int i = 0; i < targets.Count; i++)
                targets[i].Error = errors[i];
        });
        batch.Report(target =>
        {
            if (PassThru && target.Connection.FindLink(target.Link!.Index) is { } link)
                WriteObject(BridgePort.From(link));
        });
    }
}
