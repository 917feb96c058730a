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
        var requests = new List<INetlinkRequest>(changes.Count);
        var owner = new List<int>(changes.Count);
        for (int i = 0; i < changes.Count; i++)
        {
            foreach (INetlinkRequest request in Requests(changes[i]))
            {
                requests.Add(request);
                owner.Add(i);
            }
        }

        IReadOnlyList<NetlinkException?> errors = connection.Netlink.ExecuteAll(requests);
        var outcomes = new NetlinkException?[changes.Count];
        for (int i = 0; i < errors.Count; i++)
            outcomes[owner[i]] ??= errors[i];
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

    private static IEnumerable<INetlinkRequest> Requests(LinkChange change)
    {
        (NetLink link, LinkSettings settings) = change;
        if (change.RemoveAltNames.Count > 0)
            yield return new ChangeAltNamesRequest(link.Index, link.Name, change.RemoveAltNames, Add: false);
        if (settings != LinkSettings.None || change.Options is not null)
            yield return new ChangeLinkRequest(link.Index, link.Name, settings) { Options = change.Options, Verb = change.Operation };
        if (change.AddAltNames.Count > 0)
            yield return new ChangeAltNamesRequest(link.Index, link.Name, change.AddAltNames, Add: true);
    }
}
