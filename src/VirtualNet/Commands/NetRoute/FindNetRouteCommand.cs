using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Asks the kernel which way packets would go: emits the source address that they get, then the route. Equivalent to <c>ip route get ADDRESS ...</c>.</summary>
[Cmdlet(VerbsCommon.Find, "NetRoute")]
[OutputType(typeof(NetAddress), typeof(NetRoute))]
public sealed class FindNetRouteCommand : NetCmdlet
{
    /// <summary>Where the packets go.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("RemoteAddress", "Destination")]
    public ScopedAddress[] RemoteIPAddress { get; set; } = [];

    /// <summary>Source address that the packets have already.</summary>
    [Parameter]
    [Alias("LocalIPAddress")]
    public ScopedAddress? From { get; set; }

    /// <summary>Firewall mark that the packets have.</summary>
    [Parameter]
    public uint? Mark { get; set; }

    /// <summary>Id of the user who sends the packets.</summary>
    [Parameter]
    public uint? Uid { get; set; }

    /// <summary>Link that the packets come in by: the way of forwarded packets.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference? InputLink { get; set; }

    /// <summary>Link that the sender is bound to.</summary>
    [Parameter]
    [Alias("InterfaceAlias", "InterfaceIndex", "ifAlias", "ifIndex")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference? OutputLink { get; set; }

    /// <summary>Type of service that the packets have.</summary>
    [Parameter]
    [Alias("Tos")]
    public byte TypeOfService { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        RouteConnection connection = Connect((InputLink ?? OutputLink)?.Namespace);
        foreach (ScopedAddress address in RemoteIPAddress)
            Guard(() => Write(connection, address), address);
    }

    private void Write(RouteConnection connection, ScopedAddress address)
    {
        LinkReference? output = OutputLink ?? (address.Scope is { } scope ? new LinkReference(scope) : null);
        RouteLookup way = connection.FindRoute(new RouteQuery(address.Address)
        {
            From = From?.Address,
            Mark = Mark,
            UserId = Uid,
            InputLinkIndex = InputLink?.Resolve(connection).Index,
            OutputLinkIndex = output?.Resolve(connection).Index,
            TypeOfService = TypeOfService,
        });
        if (connection.FindSourceAddress(way) is { } source)
            WriteObject(source);
        WriteObject(way.Route);
    }
}
