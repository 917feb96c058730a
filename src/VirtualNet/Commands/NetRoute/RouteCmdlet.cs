using System.Management.Automation;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>
/// Base of the cmdlets that change routes. One array is one batch: all are found, then all confirmed, then all sent, and results and
/// errors come in the order of the input.
/// </summary>
public abstract class RouteCmdlet : NetCmdlet
{
    private ConnectionGuard? _guard;

    /// <summary>What is done, for -WhatIf and -Confirm: "Remove route".</summary>
    private protected abstract string Action { get; }

    /// <inheritdoc/>
    protected sealed override void ProcessInput()
    {
        RouteTarget[] targets = [.. FindTargets()];
        foreach (RouteTarget target in targets.Where(t => t.Error is null))
            target.Try(() => target.Confirmed = ShouldProcess(target.Label, Action) && Permits(target));
        foreach (IGrouping<RouteConnection, RouteTarget> batch in targets.Where(t => t.Confirmed && t.Error is null).GroupBy(t => t.Connection))
            Act(batch.Key, [.. batch]);
        Report(targets);
    }

    /// <summary>Finds what to act on; failing is the target's error.</summary>
    private protected abstract IEnumerable<RouteTarget> FindTargets();

    /// <summary>Acts on routes of one namespace, and sets the error or the result of each.</summary>
    private protected abstract void Act(RouteConnection connection, IReadOnlyList<RouteTarget> targets);

    /// <summary>True when the session's own connection is not at risk, or whoever sits there says so.</summary>
    private protected virtual bool Permits(RouteTarget target) => true;

    /// <summary>True when the results are emitted.</summary>
    private protected abstract bool Emits { get; }

    /// <summary>Stands before acts that would cut the session off.</summary>
    private protected ConnectionGuard ConnectionGuard => _guard ??= new ConnectionGuard(this);

    /// <summary>The link that was named beside the routes, by -Link or behind '%' of the gateway.</summary>
    private protected (RouteConnection Connection, LinkRef? Link) ConnectTo(LinkReference? link, ScopedAddress? via)
    {
        link ??= via?.Scope is { } scope ? new LinkReference(scope) : null;
        RouteConnection connection = Connect(link?.Namespace);
        if (link is null)
            return (connection, null);
        return (connection, link.ToRef(connection));
    }

    /// <summary>The ways of a multipath route with their links found.</summary>
    private protected static IReadOnlyList<NewNextHop>? NextHops(NextHopReference[]? hops, RouteConnection connection) => hops is null
        ? null
        : [.. hops.Select(hop => new NewNextHop { Via = hop.Via?.Address, Link = Find(hop.Link ?? (hop.Via?.Scope is { } scope ? new LinkReference(scope) : null), connection), Weight = hop.Weight, OnLink = hop.OnLink })];

    private static LinkRef? Find(LinkReference? link, RouteConnection connection) => link?.ToRef(connection);

    private void Report(RouteTarget[] targets) => BatchErrors.Report(this, [.. targets.Select(t => (t.Error, t.Given))], i =>
    {
        if (Emits && targets[i].Result is { } route)
            WriteObject(route);
    });
}
