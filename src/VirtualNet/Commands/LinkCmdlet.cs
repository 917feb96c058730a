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
    private ConnectionGuard? _guard;

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
            target.Confirmed = Confirm(target);
        foreach (var batch in targets.Where(t => t.Confirmed).GroupBy(t => t.Connection))
            Act(batch.Key, [.. batch]);
        BatchErrors.Report(this, [.. targets.Select(t => (t.Error, (object)t.Reference))], i =>
        {
            if (PassThru && targets[i].Result is { } result)
                WriteObject(result);
        });
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

    /// <summary>What is about to be done to a link that the session may depend on, as it goes behind "to"; null when that is no danger to it.</summary>
    private protected virtual string? Risk(NetLink link) => null;

    /// <summary>True when the cmdlet's -Force was given.</summary>
    private protected virtual bool IsForced => false;

    private bool Confirm(LinkTarget target)
    {
        if (!ShouldProcess(target.Label, Action))
            return false;
        try
        {
            return Risk(target.Link!) is not { } act || (_guard ??= new ConnectionGuard(this)).Permits(target.Connection, target.Link!, act, IsForced);
        }
        catch (VirtualNetException e)
        {
            target.Error = e;
            return false;
        }
    }
}
