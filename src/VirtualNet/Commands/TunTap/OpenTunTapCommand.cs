using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;
using VirtualNet.Session;
using VirtualNet.Tun;

namespace VirtualNet.Commands;

/// <summary>Opens tun and tap devices: gives channels that packets are received from and sent through.</summary>
[Cmdlet(VerbsCommon.Open, "TunTap", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(TunTapChannel))]
public sealed class OpenTunTapCommand : NetCmdlet
{
    /// <summary>Names, indexes or link objects; with -Create also a name with <c>%d</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InterfaceAlias", "ifAlias")]
    [ArgumentCompleter(typeof(TunTapCompleter))]
    public LinkReference[] Name { get; set; } = [];

    /// <summary>Make a device that lasts as long as the channel, where there is none of that name. Needs -Mode.</summary>
    [Parameter]
    public SwitchParameter Create { get; set; }

    /// <summary>Layer of the device: for -Create, or to refuse a device of the other one.</summary>
    [Parameter]
    public TunTapMode? Mode { get; set; }

    /// <summary>Number of queues; more than one needs a multi-queue device.</summary>
    [Parameter]
    [ValidateRange(1, TunTapOpening.MostQueues)]
    public int Queues { get; set; } = 1;

    /// <summary>The header for offloads in front of packets: -VnetHeader, or -VnetHeader:$false. Left out: as the device has it.</summary>
    [Parameter]
    public SwitchParameter VnetHeader { get; set; }

    /// <summary>Packet information in front of packets: -PacketInformation, or -PacketInformation:$false. Left out: as the device has it.</summary>
    [Parameter]
    public SwitchParameter PacketInformation { get; set; }

    /// <summary>Work on packets that the kernel leaves to this session; needs the vnet header. What the kernel does not offer is left out.</summary>
    [Parameter]
    public TunTapOffloads Offload { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        foreach (LinkReference reference in Name)
            Guard(() => OpenOne(reference), reference);
    }

    private void OpenOne(LinkReference reference)
    {
        RouteConnection connection = Connect(reference.Namespace);
        string name = reference.Index > 0 ? reference.Resolve(connection).Name : reference.Name!;
        if (!ShouldProcess($"{name}{connection.Namespace.Place}", "Open tun/tap device"))
            return;
        TunTapChannel channel = connection.OpenTunTap(name, new TunTapChannelOptions
        {
            Create = Create,
            Mode = Mode,
            Queues = Queues,
            VnetHeader = Given(nameof(VnetHeader), VnetHeader),
            PacketInformation = Given(nameof(PacketInformation), PacketInformation),
            Offloads = Offload,
        });
        ChannelSession.Current.Add(channel);
        WriteObject(channel);
    }

    private bool? Given(string parameter, SwitchParameter value) => MyInvocation.BoundParameters.ContainsKey(parameter) ? value.IsPresent : null;
}
