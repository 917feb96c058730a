using System.Management.Automation;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Switches links on. Equivalent to <c>ip link set NAME up</c>.</summary>
[Cmdlet(VerbsLifecycle.Enable, "NetLink", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetLink))]
public sealed class EnableNetLinkCommand : LinkCmdlet
{
    private static readonly LinkSettings On = new() { Up = true };

    private protected override string Action => "Enable link";

    private protected override void Act(RouteConnection connection, IReadOnlyList<LinkTarget> targets) =>
        Change(connection, targets, link => new LinkChange(link, On) { Operation = $"switch on the link '{link.Name}'" });
}
