using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Changes links. Equivalent to <c>ip link set NAME ...</c> and <c>ip link property add dev NAME altname ...</c>.</summary>
[Cmdlet(VerbsCommon.Set, "NetLink", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = WithMaster)]
[OutputType(typeof(NetLink))]
public sealed class SetNetLinkCommand : LinkCmdlet
{
    private const string WithMaster = "Master";
    private const string WithoutMaster = "NoMaster";

    /// <summary>Maximum transmission unit in bytes.</summary>
    [Parameter]
    public uint? Mtu { get; set; }

    /// <summary>Hardware address.</summary>
    [Parameter]
    [Alias("LinkLayerAddress")]
    public MacAddress? MacAddress { get; set; }

    /// <summary>Bridge, bond or VRF that the link becomes a port of.</summary>
    [Parameter(ParameterSetName = WithMaster)]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference? Master { get; set; }

    /// <summary>The link leaves its master.</summary>
    [Parameter(Mandatory = true, ParameterSetName = WithoutMaster)]
    public SwitchParameter NoMaster { get; set; }

    /// <summary>Group number; 0 is the default group.</summary>
    [Parameter]
    public uint? Group { get; set; }

    /// <summary>Free text of at most 255 bytes; empty takes it away.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateLength(0, 255)]
    public string? Alias { get; set; }

    /// <summary>Length of the transmit queue in packets.</summary>
    [Parameter]
    public uint? TxQueueLength { get; set; }

    /// <summary>Use ARP and neighbour discovery.</summary>
    [Parameter]
    public bool? Arp { get; set; }

    /// <summary>Support multicast.</summary>
    [Parameter]
    public bool? Multicast { get; set; }

    /// <summary>Receive all multicast frames.</summary>
    [Parameter]
    public bool? AllMulticast { get; set; }

    /// <summary>Receive all frames.</summary>
    [Parameter]
    public bool? Promiscuous { get; set; }

    /// <summary>Alternative names to add, of at most 127 bytes each.</summary>
    [Parameter]
    public string[] AddAltName { get; set; } = [];

    /// <summary>Alternative names to take away.</summary>
    [Parameter]
    public string[] RemoveAltName { get; set; } = [];

    /// <summary>How the link makes its own IPv6 addresses.</summary>
    [Parameter]
    public IPv6AddressGeneration? IPv6AddressGeneration { get; set; }

    /// <summary>Carrier as the driver should report it, for kinds that can be told: dummy, tun, tap.</summary>
    [Parameter]
    public bool? Carrier { get; set; }

    /// <summary>Hold the link down on behalf of a protocol in user space.</summary>
    [Parameter]
    public bool? ProtocolDown { get; set; }

    /// <summary>Largest packet that segmentation offload may hand down, in bytes.</summary>
    [Parameter]
    public uint? GsoMaxSize { get; set; }

    /// <summary>Largest packet that receive offload may build, in bytes.</summary>
    [Parameter]
    public uint? GroMaxSize { get; set; }

    /// <summary>Do not ask before the session's own connection is cut.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Action => "Set link";

    private protected override bool IsForced => Force;

    private protected override string? Risk(NetLink link) => Master is null ? null : $"give the link '{link.Name}' to the master '{Master}'";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (Settings(null) == LinkSettings.None && Master is null && AddAltName.Length == 0 && RemoveAltName.Length == 0)
            ThrowTerminatingError(Errors.Record(new VirtualNetException("NothingToChange", FailureKind.InvalidArgument, "Nothing was said to change. Give at least one setting, such as -Mtu 9000.")));
    }

    private protected override void Act(RouteConnection connection, IReadOnlyList<LinkTarget> targets)
    {
        LinkSettings settings = Settings(MasterIndex(connection));
        Change(connection, targets, link => new LinkChange(link, settings) { AddAltNames = AddAltName, RemoveAltNames = RemoveAltName });
    }

    private int? MasterIndex(RouteConnection connection)
    {
        if (NoMaster)
            return 0;
        if (Master is null)
            return null;
        if (Master.Namespace is { } ns && !connection.Namespace.IsSame(ns))
        {
            throw new VirtualNetException(
                "NamespaceMismatch", FailureKind.InvalidArgument, $"The master '{Master}' is in another namespace than the link: both must be in the same.", Master);
        }

        return Master.Resolve(connection).Index;
    }

    private LinkSettings Settings(int? masterIndex) => new()
    {
        Mtu = Mtu,
        MacAddress = MacAddress,
        MasterIndex = NoMaster ? 0 : masterIndex,
        Group = Group,
        Alias = MyInvocation.BoundParameters.ContainsKey(nameof(Alias)) ? Alias ?? "" : null,
        TxQueueLength = TxQueueLength,
        Arp = Arp,
        Multicast = Multicast,
        AllMulticast = AllMulticast,
        Promiscuous = Promiscuous,
        IPv6AddressGeneration = IPv6AddressGeneration,
        Carrier = Carrier,
        ProtocolDown = ProtocolDown,
        GsoMaxSize = GsoMaxSize,
        GroMaxSize = GroMaxSize,
    };
}
