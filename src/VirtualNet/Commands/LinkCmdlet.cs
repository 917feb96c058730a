using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>
/// Base of the cmdlets that act on links that are there. One array is one batch: all are found, then all confirmed, then all sent, and
/// results and errors come in the order of the input.
/// </summary>
public abstract class LinkCmdlet : NetCmdlet
{
    /// <summary>Names, alternative names, indexes or link objects. No wildcards: use Get-NetLink and the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InterfaceAlias", "ifAlias")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference[] Name { get; set; } = [];

    /// <summary>Emit the links as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>What is done, for -WhatIf and -Confirm: "Disable link".</summary>
    private protected abstract string Action { get; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        LinkTarget[] targets = [.. Name.Select(reference => new LinkTarget(reference))];
        foreach (LinkTarget target in targets)
            target.Find(Connect);
        foreach (LinkTarget target in targets.Where(t => t.Link is not null))
            target.Confirmed = ShouldProcess(target.Label, Action);
        foreach (var batch in targets.Where(t => t.Confirmed).GroupBy(t => t.Connection))
            Act(batch.Key, [.. batch]);
        Report(targets);
    }

    /// <summary>Acts on links of one namespace, and sets the error or, for -PassThru, the result of each.</summary>
    private protected abstract void Act(RouteConnection connection, IReadOnlyList<LinkTarget> targets);

    /// <summary>Changes links of one namespace and reads them back for -PassThru.</summary>
    private protected void Change(RouteConnection connection, IReadOnlyList<LinkTarget> targets, Func<NetLink, LinkChange> change)
    {
        IReadOnlyList<VirtualNetException?> errors = connection.ChangeLinks([.. targets.Select(t => change(t.Link!))]);
        for (int i = 0; i < targets.Count; i++)
        {
            targets[i].Error = errors[i];
            if (PassThru && errors[i] is null)
                targets[i].Result = connection.FindLink(targets[i].Link!.Index);
        }
    }

    private void Report(LinkTarget[] targets)
    {
        int failed = targets.Count(t => t.Error is not null);
        foreach (LinkTarget target in targets)
        {
            if (target.Error is { } error)
                WriteError(Errors.OfBatch(this, error, target.Reference, targets.Length, failed));
            else if (PassThru && target.Result is not null)
                WriteObject(target.Result);
        }
    }
}
