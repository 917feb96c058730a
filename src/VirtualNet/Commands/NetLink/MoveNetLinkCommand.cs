using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Moves links to another namespace. Equivalent to <c>ip link set NAME netns NS [name NEW]</c>.</summary>
[Cmdlet(VerbsCommon.Move, "NetLink", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetLink))]
public sealed class MoveNetLinkCommand : LinkCmdlet
{
    /// <summary>Namespace that the links go to.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Alias("To")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceReference Destination { get; set; } = null!;

    /// <summary>Name of the link there, when it is to have another one.</summary>
    [Parameter]
    public string? NewName { get; set; }

    /// <summary>Do not ask before the session's own connection is cut.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Action => NewName is null ? $"Move link to namespace {Destination}" : $"Move link to namespace {Destination} as {NewName}";

    private protected override bool IsForced => Force;

    private protected override string Risk(NetLink link) => $"move the link '{link.Name}' to another namespace";

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        if (NewName is not null && Name.Length > 1)
            throw new VirtualNetException("OneNameForMany", FailureKind.InvalidArgument, $"{Name.Length} links cannot all be called '{NewName}': move them one by one, or without -NewName.", NewName);
        base.ProcessInput();
    }

    private protected override void Act(RouteConnection connection, IReadOnlyList<LinkTarget> targets)
    {
        IReadOnlyList<LinkResult> results = connection.MoveLinks([.. targets.Select(t => t.Link!)], Connect(Destination), NewName);
        for (int i = 0; i < targets.Count; i++)
            (targets[i].Result, targets[i].Error) = (results[i].Link, results[i].Error);
    }
}
