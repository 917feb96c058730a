using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Fills in what links say of each other: master, parent, peer, with names and namespaces where they can be told.</summary>
internal static class LinkReferences
{
    /// <summary>Resolves the links of one dump or one answer.</summary>
    /// <param name="connection">Where they were read; asked for names that the list does not hold.</param>
    /// <param name="links">The links.</param>
    /// <param name="relations">What each said of others, in the same order.</param>
    /// <param name="complete">True when <paramref name="links"/> is all there are: what is missing then needs no question.</param>
    public static void Resolve(RouteConnection connection, IReadOnlyList<NetLink> links, IReadOnlyList<LinkParser.Relations> relations, bool complete)
    {
        var names = new Dictionary<int, string?>(links.Count);
        foreach (NetLink link in links)
            names[link.Index] = link.Name;
        NamespaceIds? ids = null;
        for (int i = 0; i < links.Count; i++)
        {
            LinkParser.Relations relation = relations[i];
            if (relation.Master != 0)
                links[i].Master = new LinkRef(NameOf(relation.Master), relation.Master, connection.Namespace);
            if (relation.Link == 0 || (relation.Link == links[i].Index && relation.LinkNamespaceId < 0))
                continue;
            LinkRef other = relation.LinkNamespaceId < 0
                ? new LinkRef(NameOf(relation.Link), relation.Link, connection.Namespace)
                : new LinkRef(null, relation.Link, (ids ??= new NamespaceIds(connection)).Find(relation.LinkNamespaceId));
            if (relation.LinkIsPeer)
                links[i].Peer = other;
            else
                links[i].Parent = other;
        }

        string? NameOf(int index)
        {
            if (names.TryGetValue(index, out string? name) || complete)
                return name;
            return names[index] = connection.FindLink(index)?.Name;
        }
    }
}
