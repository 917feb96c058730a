using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>
/// Removes links. Equivalent to <c>ip link del NAME</c>. Unlike all other cmdlets it collects what comes down the pipeline and removes it
/// at the end: the kernel waits for its readers at every removal, so one removal of all is many times faster than one of each.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "NetLink", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class RemoveNetLinkCommand : NetCmdlet
{
    private readonly List<LinkTarget> _targets = [];
    private readonly ConnectionGuard _guard;

    /// <summary>Made by the engine.</summary>
    public RemoveNetLinkCommand() => _guard = new ConnectionGuard(this);

    /// <summary>Names, alternative names, indexes or link objects. No wildcards: use Get-NetLink and the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InterfaceAlias", "ifAlias")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference[] Name { get; set; } = [];

    /// <summary>Do not ask before the session's own connection is cut.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        foreach (LinkReference reference in Name)
        {
            var target = new LinkTarget(reference);
            target.Find(Connect, read: false); // the batch looks at all of them at once
            if (target.Error is null && ShouldProcess(target.Label, "Remove link") && Permits(target))
                _targets.Add(target);
            else if (target.Error is { } error)
                WriteError(Errors.Record(error, reference));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() =>
    {
        // All batches look before any removes: the far end of a pair goes with its near end and is then no missing link.
        var batches = _targets.GroupBy(t => t.Connection).Select(b => (Targets: b.ToList(), Batch: new LinkRemovalBatch(b.Key, [.. b.Select(t => t.Link!)]))).ToList();
        foreach ((List<LinkTarget> targets, LinkRemovalBatch batch) in batches)
        {
            IReadOnlyList<VirtualNetException?> errors = batch.Remove();
            for (int i = 0; i < targets.Count; i++)
                targets[i].Error = errors[i];
        }

        BatchErrors.Report(this, [.. _targets.Select(t => (t.Error, (object)t.Reference))]);
    });

    private bool Permits(LinkTarget target)
    {
        try
        {
            return _guard.Permits(target.Connection, target.Link!, $"remove the link '{target.Link!.Name}'", Force);
        }
        catch (VirtualNetException e)
        {
            target.Error = e;
            return false;
        }
    }
}
