using System.Management.Automation;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Makes bridges. Equivalent to <c>ip link add NAME type bridge ...</c>, and with -Up <c>ip link set NAME up</c>.</summary>
[Cmdlet(VerbsCommon.New, "Bridge", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetLink))]
public sealed class NewBridgeCommand : BridgeParameters
{
    /// <summary>Names; <c>%d</c> in a name is the first free number.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString] // refused by us, so that the other bridges of an array are made
    public string[] Name { get; set; } = [];

    /// <summary>Maximum transmission unit in bytes. Left out, the bridge takes the smallest of its ports'.</summary>
    [Parameter]
    public uint? Mtu { get; set; }

    /// <summary>Hardware address. Left out, the bridge takes the lowest of its ports'.</summary>
    [Parameter]
    [Alias("LinkLayerAddress")]
    public MacAddress? MacAddress { get; set; }

    /// <summary>Switch the bridge on.</summary>
    [Parameter]
    public SwitchParameter Up { get; set; }

    /// <summary>Emit a bridge that is there already, when it is as asked for, instead of failing.</summary>
    [Parameter]
    public SwitchParameter IfNotExists { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        RouteConnection connection = Connect();
        BridgeOptions options = Options;
        var settings = new LinkSettings { Mtu = Mtu, MacAddress = MacAddress, Up = Up ? true : null };
        NewLink[] bridges = [.. Name.Where(name => ShouldProcess(name, "Create bridge")).Select(name => new NewLink(name, options, settings))];
        IReadOnlyList<LinkResult> results = connection.CreateBridges(bridges, IfNotExists);
        BatchErrors.Report(
            this,
            [.. results.Select((result, i) => (result.Error, (object)bridges[i].Name))],
            i => WriteObject(BridgeObject.Of(results[i].Link!, Ports(connection, results[i].Link!))));
    }

    /// <summary>A bridge has ports already only when it was there.</summary>
    private IEnumerable<LinkRef> Ports(RouteConnection connection, NetLink bridge) =>
        IfNotExists ? connection.ListBridgePorts(bridge).Items.Select(port => port.Link) : [];
}
