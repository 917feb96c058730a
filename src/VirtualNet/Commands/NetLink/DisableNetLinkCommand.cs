using System.Management.Automation;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Switches links off. Equivalent to <c>ip link set NAME down</c>.</summary>
[Cmdlet(VerbsLifecycle.Disable, "NetLink", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetLink))]
public sealed class DisableNetLinkCommand : LinkCmdlet
{
    private static readonly LinkSettings Off = new() { Up = false };

    /// <summary>Do not ask before the session's own connection is cut.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Action => "Disable link";

    private protected override bool IsForced => Force;

    private protected override string Risk(NetLink link) => $"disable the link '{link.Name}'";

    private protected override void Act(RouteConnection connection, IReadOnlyList<LinkTarget> targets) =>
        Change(connection, targets, link => new LinkChange(link, Off) { Operation = $"switch off the link '{link.Name}'" });
}
