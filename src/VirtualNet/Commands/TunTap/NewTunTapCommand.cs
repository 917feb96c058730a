using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;
using VirtualNet.Tun;

namespace VirtualNet.Commands;

/// <summary>Makes persistent tun and tap devices. Equivalent to <c>ip tuntap add name NAME mode MODE user USER</c>.</summary>
[Cmdlet(VerbsCommon.New, "TunTap", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = OwnedSet)]
[OutputType(typeof(NetLink))]
public sealed class NewTunTapCommand : NetCmdlet
{
    private const string OwnedSet = "Owner";
    private const string AnyUserSet = "AnyUser";

    /// <summary>Names of at most 15 bytes; <c>%d</c> in a name stands for the first free number.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString] // refused by us, so that the other names of an array are made
    public string[] Name { get; set; } = [];

    /// <summary>Tun for IP packets, Tap for Ethernet frames.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public TunTapMode Mode { get; set; }

    /// <summary>User who may open the device: name or number. Left out, and without -Group: the caller.</summary>
    [Parameter(ParameterSetName = OwnedSet)]
    [ArgumentCompleter(typeof(UserCompleter))]
    public UserReference? Owner { get; set; }

    /// <summary>Group whose members may open the device: name or number. With -Owner, both must match.</summary>
    [Parameter(ParameterSetName = OwnedSet)]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public GroupReference? Group { get; set; }

    /// <summary>Everybody who may open /dev/net/tun may open the device.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AnyUserSet)]
    public SwitchParameter AnyUser { get; set; }

    /// <summary>Several channels may have the device open at a time.</summary>
    [Parameter]
    public SwitchParameter MultiQueue { get; set; }

    /// <summary>Programs that open it find the header for offloads in front of packets, unless they ask for something else.</summary>
    [Parameter]
    public SwitchParameter VnetHeader { get; set; }

    /// <summary>Programs that open it find packet information in front of packets, unless they ask for something else.</summary>
    [Parameter]
    public SwitchParameter PacketInformation { get; set; }

    /// <summary>Maximum transmission unit in bytes.</summary>
    [Parameter]
    public uint? Mtu { get; set; }

    /// <summary>Hardware address; tap only.</summary>
    [Parameter]
    [Alias("LinkLayerAddress")]
    public MacAddress? MacAddress { get; set; }

    /// <summary>Switch the link on.</summary>
    [Parameter]
    public SwitchParameter Up { get; set; }

    /// <summary>Emit a device that exists already and is as asked for, instead of failing.</summary>
    [Parameter]
    public SwitchParameter IfNotExists { get; set; }

    private uint? WantedOwner => AnyUser ? null : Owner?.Id ?? (Group is null ? Accounts.CurrentUser : null);

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        RouteConnection connection = Connect();
        var wanted = new List<NewTunTap>();
        foreach (string name in Name)
            Guard(() => Collect(connection, name, wanted), name);
        if (wanted.Count == 0)
            return;
        IReadOnlyList<LinkResult> results = connection.CreateTunTaps(wanted);
        for (int i = 0; i < results.Count; i++)
        {
            if (results[i].Link is { } link)
                WriteObject(TunTapOutput.Of(link));
            else
                WriteError(Errors.Record(results[i].Error!, wanted[i].Name));
        }
    }

    private void Collect(RouteConnection connection, string name, List<NewTunTap> wanted)
    {
        LinkNames.Check(name, template: true);
        if (IfNotExists && !LinkNames.IsTemplate(name) && connection.FindLink(name) is { } existing)
            WriteExisting(connection, existing);
        else if (ShouldProcess($"{name}{connection.Namespace.Place}", $"Create {Mode} device"))
            wanted.Add(new NewTunTap(name, Options, Settings));
    }

    private TunTapOptions Options => new()
    {
        Mode = Mode,
        Owner = WantedOwner,
        Group = Group?.Id,
        MultiQueue = MultiQueue,
        VnetHeader = VnetHeader,
        PacketInformation = PacketInformation,
    };

    private LinkSettings Settings => new() { Mtu = Mtu, MacAddress = MacAddress, Up = Up ? true : null };

    private void WriteExisting(RouteConnection connection, NetLink link)
    {
        string? difference = TunTapDifference.Find(link, Options, Settings);
        if (difference is not null)
        {
            throw new VirtualNetException(
                "TunTapDiffers",
                FailureKind.Exists,
                $"There is a link '{link.Name}'{connection.Namespace.Place} already, and it differs: {difference}. Remove it first, or ask for what is there.",
                link.Name);
        }

        WriteObject(TunTapOutput.Of(link));
    }
}
