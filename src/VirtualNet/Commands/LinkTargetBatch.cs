using System.Management.Automation;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>The links of one array argument on their way: all are found, then all confirmed, then all acted on; results and errors come in the order of the input.</summary>
internal sealed class LinkTargetBatch
{
    private readonly PSCmdlet _cmdlet;

    /// <summary>Finds the links.</summary>
    /// <param name="cmdlet">The cmdlet that acts.</param>
    /// <param name="connect">Gives the connection for an object's namespace.</param>
    /// <param name="references">What was given.</param>
    public LinkTargetBatch(PSCmdlet cmdlet, Func<NetNamespace?, RouteConnection> connect, IReadOnlyList<LinkReference> references)
    {
        _cmdlet = cmdlet;
        Targets = [.. references.Select(reference => new LinkTarget(reference))];
        foreach (LinkTarget target in Targets)
            target.Find(connect);
    }

    /// <summary>All of them, in the order of the input.</summary>
    public IReadOnlyList<LinkTarget> Targets { get; }

    /// <summary>Looks at each that was found so far; what it throws is that one's error.</summary>
    public void Check(Action<LinkTarget> check)
    {
        foreach (LinkTarget target in Targets.Where(t => t.Error is null))
        {
            try
            {
                check(target);
            }
            catch (VirtualNetException e)
            {
                target.Error = e;
            }
        }
    }

    /// <summary>Asks ShouldProcess, and what else may say no, for each that has no error.</summary>
    /// <param name="action">What is done, for -WhatIf and -Confirm: "Set bridge".</param>
    /// <param name="permits">Asked after ShouldProcess; what it throws is that one's error.</param>
    public void Confirm(string action, Func<LinkTarget, bool>? permits = null) =>
        Check(target => target.Confirmed = _cmdlet.ShouldProcess(target.Label, action) && (permits is null || permits(target)));

    /// <summary>Acts on those that were confirmed, one namespace after the other; the act sets the error of each.</summary>
    public void Act(Action<RouteConnection, IReadOnlyList<LinkTarget>> act)
    {
        foreach (var group in Targets.Where(t => t.Confirmed).GroupBy(t => t.Connection))
            act(group.Key, [.. group]);
    }

    /// <summary>Writes errors and, by <paramref name="emit"/>, results.</summary>
    public void Report(Action<LinkTarget> emit) => BatchErrors.Report(_cmdlet, [.. Targets.Select(t => (t.Error, (object)t.Reference))], i =>
    {
        if (Targets[i].Confirmed)
            emit(Targets[i]);
    });
}
