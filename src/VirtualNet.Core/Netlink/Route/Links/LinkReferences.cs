namespace VirtualNet.Netlink.Route;

/// <summary>Fills in what links say of each other: master, parent, peer, with names and namespaces where they can be told.</summary>
/// <param name="connection">Where they were read; asked for names that the list does not hold.</param>
internal sealed class LinkReferences(RouteConnection connection)
{
    private readonly Dictionary<int, string?> _names = [];

    /// <summary>Resolves the links of one dump or one answer.</summary>
    /// <param name="links">The links.</param>
    /// <param name="complete">True when <paramref name="links"/> is all there are: what is missing then needs no question.</param>
    public void Resolve(IReadOnlyList<NetLink> links, bool complete)
    {
        _names.EnsureCapacity(links.Count);
        foreach (NetLink link in links)
            _names[link.Index] = link.Name;
        foreach (NetLink link in links)
        {
            LinkRelations relations = link.Relations;
            if (relations.Master != 0)
                link.Master = Here(relations.Master, complete);
            bool here = relations.LinkNamespaceId < 0;
            if (relations.Link == 0 || (here && relations.Link == link.Index))
                continue;
            LinkRef other = here ? Here(relations.Link, complete) : Elsewhere(relations.Link, relations.LinkNamespaceId);
            if (LinkKinds.Find(link.Kind)?.LinkIsPeer == true)
                link.Peer = other;
            else
                link.Parent = other;
        }
    }

    private LinkRef Here(int index, bool complete)
    {
        if (!_names.TryGetValue(index, out string? name) && !complete)
            _names[index] = name = connection.FindName(index);
        return new LinkRef(name, index, connection.Namespace);
    }

    private LinkRef Elsewhere(int index, int namespaceId) => new(null, index, connection.NamespaceIds.Find(namespaceId));
}
