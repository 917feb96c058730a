using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>What can be read and done with links over a <see cref="RouteConnection"/>. Removing many is in <see cref="LinkRemoval"/>.</summary>
public static class LinkOperations
{
    /// <summary>From this many objects on, one dump is cheaper than asking for each.</summary>
    private const int DumpThreshold = 16;

    /// <summary>All links that the filter lets through, in the order of their indexes.</summary>
    public static DumpResult<NetLink> ListLinks(this RouteConnection connection, LinkFilter? filter = null)
    {
        var parser = new LinkParser(connection.Namespace);
        var request = new DumpLinksRequest(filter?.Kind, filter?.MasterIndex ?? 0);
        var relations = new Dictionary<int, LinkParser.Relations>();
        DumpResult<NetLink> dump = connection.Netlink.Dump(request, ParseOne, link => link.Index);
        // Kernels before 4.20 ignore the filter.
        IReadOnlyList<NetLink> links = filter is null ? dump.Items : [.. dump.Items.Where(l => Passes(l, relations[l.Index], filter))];
        LinkReferences.Resolve(connection, links, [.. links.Select(l => relations[l.Index])], complete: filter is null);
        return dump.Consistent ? dump with { Items = links } : dump with { Items = [.. links.Select(l => l with { Consistent = false })] };

        NetLink? ParseOne(NetlinkMessage message)
        {
            NetLink? link = parser.Parse(message);
            if (link is not null)
                relations[link.Index] = parser.Seen[^1];
            return link;
        }
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
    public static NetLink? FindLink(this RouteConnection connection, string name) =>
        name.Length == 0 ? null : connection.Find(new GetLinkRequest(0, name));

    /// <summary>The link of an index; null when there is none.</summary>
    public static NetLink? FindLink(this RouteConnection connection, int index) =>
        index <= 0 ? null : connection.Find(new GetLinkRequest(index, null));

    /// <summary>Makes a link and reads it back.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="name">Name, or a template such as <c>veth%d</c>; null leaves it to the kernel.</param>
    /// <param name="options">Kind and what only this kind has.</param>
    /// <param name="settings">What any link has.</param>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public static NetLink CreateLink(this RouteConnection connection, string name, LinkOptions options, LinkSettings? settings = null)
    {
        LinkResult result = connection.CreateLinks([new NewLink(name, options, settings ?? LinkSettings.None)])[0];
        return result.Link ?? throw result.Error!;
    }

    /// <summary>Makes many links in as few datagrams as possible and reads them back; one that is refused does not hinder the others.</summary>
    /// <returns>For each, in order, the link as the kernel has it, or why it could not be made.</returns>
    public static IReadOnlyList<LinkResult> CreateLinks(this RouteConnection connection, IReadOnlyList<NewLink> links)
    {
        var requests = new List<INetlinkRequest>(links.Count);
        foreach (NewLink link in links)
            requests.Add(new CreateLinkRequest(link.Name, link.Options, link.Settings));
        IReadOnlyList<NetlinkException?> errors = connection.Netlink.ExecuteAll(requests);
        return connection.ReadBack(links.Select(l => l.Name).ToArray(), errors);
    }

    /// <summary>Changes a link.</summary>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public static void ChangeLink(this RouteConnection connection, NetLink link, LinkSettings settings, LinkOptions? options = null) =>
        connection.Netlink.Execute(new ChangeLinkRequest(link.Index, link.Name, settings) { Options = options });

    /// <summary>Reads links by name after they were made or changed: each alone when they are few, else by one dump.</summary>
    internal static IReadOnlyList<LinkResult> ReadBack(this RouteConnection connection, IReadOnlyList<string> names, IReadOnlyList<NetlinkException?> errors)
    {
        var results = new LinkResult[names.Count];
        Dictionary<string, NetLink>? all = names.Count >= DumpThreshold
            ? connection.ListLinks().Items.ToDictionary(l => l.Name, StringComparer.Ordinal)
            : null;
        for (int i = 0; i < results.Length; i++)
        {
            NetLink? link = errors[i] is not null ? null : all is null ? connection.FindLink(names[i]) : all.GetValueOrDefault(names[i]);
            results[i] = new LinkResult(link, errors[i] ?? (link is null ? LinkErrors.Vanished(names[i], connection.Namespace) : null));
        }

        return results;
    }

    private static NetLink? Find(this RouteConnection connection, GetLinkRequest request)
    {
        var parser = new LinkParser(connection.Namespace);
        try
        {
            NetLink? link = connection.Netlink.Get(request, parser.Parse);
            if (link is not null)
                LinkReferences.Resolve(connection, [link], parser.Seen, complete: false);
            return link;
        }
        catch (NetlinkException e) when ((Errno)e.ErrorNumber is Errno.ENODEV)
        {
            return null;
        }
    }

    private static bool Passes(NetLink link, LinkParser.Relations relations, LinkFilter filter) =>
        (filter.Kind is null || link.Kind == filter.Kind) && (filter.MasterIndex is null || relations.Master == filter.MasterIndex);
}
