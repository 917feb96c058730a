using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// How links are read over a <see cref="RouteConnection"/>. Making them is in <see cref="LinkCreation"/>, changing in
/// <see cref="LinkChanges"/>, removing in <see cref="LinkRemoval"/>.
/// </summary>
public static class LinkOperations
{
    /// <summary>From this many objects on, one dump is cheaper than asking for each.</summary>
    private const int DumpThreshold = 16;

    /// <summary>All links that the filter lets through, in the kernel's order.</summary>
    public static DumpResult<NetLink> ListLinks(this RouteConnection connection, LinkFilter? filter = null)
    {
        DumpResult<NetLink> dump = connection.ListUnresolved(filter);
        new LinkReferences(connection).Resolve(dump.Items, complete: filter is null);
        return dump;
    }

    /// <summary>The link of a name or alternative name.</summary>
    /// <exception cref="VirtualNetException"><c>LinkNotFound</c>: there is none.</exception>
    public static NetLink GetLink(this RouteConnection connection, string name) =>
        connection.FindLink(name) ?? throw LinkErrors.NotFound(name, connection.Namespace);

    /// <summary>The link of an index.</summary>
    /// <exception cref="VirtualNetException"><c>LinkNotFound</c>: there is none.</exception>
    public static NetLink GetLink(this RouteConnection connection, int index) =>
        connection.FindLink(index) ?? throw LinkErrors.NotFound(index, connection.Namespace);

    /// <summary>The link of a name or alternative name; null when there is none.</summary>
    public static NetLink? FindLink(this RouteConnection connection, string name) => connection.Resolved(connection.FindUnresolved(name));

    /// <summary>The link of an index; null when there is none.</summary>
    public static NetLink? FindLink(this RouteConnection connection, int index) => connection.Resolved(connection.FindUnresolved(index));

    /// <summary>The name of the link with an index; null when there is none.</summary>
    internal static string? FindName(this RouteConnection connection, int index) => connection.FindUnresolved(index)?.Name;

    /// <summary>The link of a name, without the names of those it refers to.</summary>
    internal static NetLink? FindUnresolved(this RouteConnection connection, string name) =>
        name.Length == 0 ? null : connection.Find(new GetLinkRequest(0, name));

    /// <summary>The link of an index, without the names of those it refers to.</summary>
    internal static NetLink? FindUnresolved(this RouteConnection connection, int index) =>
        index <= 0 ? null : connection.Find(new GetLinkRequest(index, null));

    /// <summary>All links that the filter lets through, without the names of those they refer to.</summary>
    internal static DumpResult<NetLink> ListUnresolved(this RouteConnection connection, LinkFilter? filter = null)
    {
        var request = new DumpLinksRequest(filter?.Kind, filter?.MasterIndex ?? 0);
        DumpResult<NetLink> dump = connection.Netlink.Dump(request, new LinkParser(connection.Namespace).Parse, link => link.Index);
        if (filter is not null)
            dump = dump with { Items = [.. dump.Items.Where(filter.Passes)] }; // kernels before 4.20 ignore the filter
        if (!dump.Consistent)
        {
            foreach (NetLink link in dump.Items)
                link.Consistent = false;
        }

        return dump;
    }

    /// <summary>
    /// The links of another namespace, read without entering it (IFLA_TARGET_NETNSID), and without the names of those they refer to.
    /// </summary>
    /// <param name="connection">Connection whose namespace has given the id.</param>
    /// <param name="namespaceId">The other namespace's id.</param>
    /// <param name="ns">The other namespace; null when it is not known by name.</param>
    /// <param name="filter">Which links.</param>
    /// <exception cref="NetlinkException">It may not be looked into.</exception>
    internal static IReadOnlyList<NetLink> ListElsewhere(this RouteConnection connection, int namespaceId, NetNamespace? ns, LinkFilter filter)
    {
        var request = new DumpLinksRequest(filter.Kind, filter.MasterIndex ?? 0) { TargetNamespaceId = namespaceId };
        return [.. connection.Netlink.Dump(request, new LinkParser(ns).Parse, link => link.Index).Items.Where(filter.Passes)];
    }

    /// <summary>Reads links by name after they were made or changed: each alone when they are few, else by one dump.</summary>
    internal static IReadOnlyList<LinkResult> ReadBack(this RouteConnection connection, IReadOnlyList<string> names, IReadOnlyList<VirtualNetException?> errors)
    {
        var results = new LinkResult[names.Count];
        Dictionary<string, NetLink>? all = names.Count >= DumpThreshold ? ByName(connection.ListLinks().Items) : null;
        for (int i = 0; i < results.Length; i++)
        {
            NetLink? link = errors[i] is not null ? null : all is null ? connection.FindLink(names[i]) : all.GetValueOrDefault(names[i]);
            results[i] = new LinkResult(link, errors[i] ?? (link is null ? LinkErrors.Vanished(names[i], connection.Namespace) : null));
        }

        return results;
    }

    /// <summary>By name. A name may be there twice in the union of interrupted dumps: the later one counts.</summary>
    internal static Dictionary<string, NetLink> ByName(IReadOnlyList<NetLink> links)
    {
        var names = new Dictionary<string, NetLink>(links.Count, StringComparer.Ordinal);
        foreach (NetLink link in links)
            names[link.Name] = link;
        return names;
    }

    private static NetLink? Resolved(this RouteConnection connection, NetLink? link)
    {
        if (link is not null)
            new LinkReferences(connection).Resolve([link], complete: false);
        return link;
    }

    private static NetLink? Find(this RouteConnection connection, GetLinkRequest request)
    {
        try
        {
            return connection.Netlink.Get(request, new LinkParser(connection.Namespace).Parse);
        }
        catch (NetlinkException e) when ((Errno)e.ErrorNumber is Errno.ENODEV or Errno.EINVAL or Errno.ERANGE) // or a name that no link can have
        {
            return null;
        }
    }
}
