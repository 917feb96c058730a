using VirtualNet.Namespaces;

namespace VirtualNet.Netlink.Route;

/// <summary>What can be changed of links that are there, over a <see cref="RouteConnection"/>.</summary>
public static class LinkChanges
{
    /// <summary>Changes a link.</summary>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public static void ChangeLink(this RouteConnection connection, NetLink link, LinkSettings settings, LinkOptions? options = null) =>
        connection.Netlink.Execute(new ChangeLinkRequest(link.Index, link.Name, settings) { Options = options });

    /// <summary>Changes many links in as few datagrams as possible; one that is refused does not hinder the others.</summary>
    /// <returns>For each, in order: null when it was changed, else why not. What was changed of a link before the refusal stays.</returns>
    public static IReadOnlyList<NetlinkException?> ChangeLinks(this RouteConnection connection, IReadOnlyList<LinkChange> changes)
    {
        var outcomes = new NetlinkException?[changes.Count];
        connection.Execute(changes, outcomes, c => c.RemoveAltNames.Count == 0 ? null : new ChangeAltNamesRequest(c.Link.Index, c.Link.Name, c.RemoveAltNames, Add: false));
        connection.Execute(changes, outcomes, c => c.AddAltNames.Count == 0 ? null : new ChangeAltNamesRequest(c.Link.Index, c.Link.Name, c.AddAltNames, Add: true));
        connection.Execute(changes, outcomes, Request);
        return outcomes;
    }

    /// <summary>Gives a link another name. Kernels before 6.2 refuse that while it is up. Equivalent to <c>ip link set NAME name NEW</c>.</summary>
    /// <exception cref="VirtualNetException">The name cannot be one, or the kernel refused.</exception>
    public static void RenameLink(this RouteConnection connection, NetLink link, string newName)
    {
        LinkNames.Check(newName);
        connection.Netlink.Execute(
            new ChangeLinkRequest(link.Index, link.Name, new LinkSettings { NewName = newName }) { Verb = $"rename the link '{link.Name}' to '{newName}'" });
    }

    /// <summary>
    /// Moves links to another namespace. The kernel switches a link off when it moves and drops its addresses, routes, neighbours and
    /// master; its index changes when another link has it there. Equivalent to <c>ip link set NAME netns NS [name NEW]</c>.
    /// </summary>
    /// <param name="connection">Where the links are.</param>
    /// <param name="links">The links.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="newName">Name there; null to keep the name. For one link only.</param>
    /// <returns>For each, in order, the link as seen in its new namespace, or why it stayed.</returns>
    /// <exception cref="VirtualNetException">The new name cannot be one.</exception>
    public static IReadOnlyList<LinkResult> MoveLinks(this RouteConnection connection, IReadOnlyList<NetLink> links, RouteConnection destination, string? newName = null)
    {
        if (newName is not null)
            LinkNames.Check(newName);
        string place = destination.Namespace.DisplayName is { Length: > 0 } name ? $"the namespace '{name}'" : "the session's own namespace";
        IReadOnlyList<NetlinkException?> errors = connection.Netlink.ExecuteAll([.. links.Select(link => Move(link, destination.Handle, newName, place))]);
        return destination.ReadBack([.. links.Select(l => newName ?? l.Name)], errors);
    }

    private static ChangeLinkRequest Move(NetLink link, NamespaceHandle destination, string? newName, string place) =>
        new(link.Index, link.Name, newName is null ? LinkSettings.None : new LinkSettings { NewName = newName })
        {
            MoveTo = destination,
            Verb = $"move the link '{link.Name}' to {place}",
        };

    private static ChangeLinkRequest? Request(LinkChange change) =>
        change.Settings == LinkSettings.None && change.Options is null
            ? null
            : new ChangeLinkRequest(change.Link.Index, change.Link.Name, change.Settings) { Options = change.Options, Verb = change.Operation };

    /// <summary>Sends one request for each change that has not failed yet and needs one.</summary>
    private static void Execute(this RouteConnection connection, IReadOnlyList<LinkChange> changes, NetlinkException?[] outcomes, Func<LinkChange, INetlinkRequest?> write)
    {
        var requests = new List<INetlinkRequest>(changes.Count);
        var owners = new List<int>(changes.Count);
        for (int i = 0; i < changes.Count; i++)
        {
            if (outcomes[i] is not null || write(changes[i]) is not { } request)
                continue;
            requests.Add(request);
            owners.Add(i);
        }

        IReadOnlyList<NetlinkException?> errors = connection.Netlink.ExecuteAll(requests);
        for (int i = 0; i < errors.Count; i++)
            outcomes[owners[i]] = errors[i];
    }
}
