using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;
using VirtualNet.Tun;

namespace VirtualNet.Commands;

/// <summary>Removes tun and tap devices. Equivalent to <c>ip tuntap del name NAME mode MODE</c>.</summary>
[Cmdlet(VerbsCommon.Remove, "TunTap", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class RemoveTunTapCommand : NetCmdlet
{
    /// <summary>Names, indexes or link objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InterfaceAlias", "ifAlias")]
    [ArgumentCompleter(typeof(TunTapCompleter))]
    public LinkReference[] Name { get; set; } = [];

    /// <summary>Also remove a device that a program has open; the program finds it gone.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        var wanted = new List<(RouteConnection Connection, NetLink Link)>();
        foreach (LinkReference reference in Name)
            Guard(() => Collect(reference, wanted), reference);
        foreach (var batch in wanted.GroupBy(item => item.Connection))
        {
            NetLink[] links = [.. batch.Select(item => item.Link)];
            IReadOnlyList<VirtualNetException?> errors = batch.Key.RemoveLinks(links);
            foreach ((NetLink link, VirtualNetException? error) in links.Zip(errors))
            {
                if (error is not null)
                    WriteError(Errors.Record(error, link));
            }
        }
    }

    private void Collect(LinkReference reference, List<(RouteConnection Connection, NetLink Link)> wanted)
    {
        RouteConnection connection = Connect(reference.Namespace);
        NetLink link = reference.Resolve(connection);
        string operation = $"remove '{link.Name}'{connection.Namespace.Place}";
        if (link.Details is not TunTapDetails details)
            throw TunTapErrors.NotTunTap(operation, link);
        // The carrier of a tun/tap device is there exactly while a program has it open.
        if (link.Carrier is true && !Force)
            throw TunTapErrors.Busy(operation, link, "Close it there first, or use -Force.");
        if (ShouldProcess($"{link.Name}{connection.Namespace.Place}", $"Remove {details.Mode} device"))
            wanted.Add((connection, link));
    }
}
