namespace VirtualNet.Netlink.Route;

/// <summary>How veth pairs are found over a <see cref="RouteConnection"/>. They are made by <see cref="VethPairCreation"/>.</summary>
public static class VethPairs
{
    private static readonly LinkFilter Veth = new() { Kind = "veth" };

    /// <summary>
    /// The pairs with an end here, each once. A far end elsewhere is read through the id of its namespace, with one dump per namespace.
    /// </summary>
    public static DumpResult<VethPair> ListVethPairs(this RouteConnection connection)
    {
        DumpResult<NetLink> here = connection.ListUnresolved(Veth);
        Dictionary<int, NetLink> near = ByIndex(here.Items);
        var foreign = new Dictionary<int, (NetNamespace? Namespace, Dictionary<int, NetLink> Links)>();
        var pairs = new List<VethPair>();
        foreach (NetLink link in here.Items)
        {
            LinkRelations relations = link.Relations;
            if (relations.LinkNamespaceId >= 0)
            {
                if (!foreign.TryGetValue(relations.LinkNamespaceId, out var there))
                    foreign[relations.LinkNamespaceId] = there = ReadElsewhere(connection, relations.LinkNamespaceId);
                NetLink? far = there.Links.GetValueOrDefault(relations.Link);
                pairs.Add(new VethPair(link, far, new LinkRef(far?.Name, relations.Link, there.Namespace)));
            }
            else if (!near.TryGetValue(relations.Link, out NetLink? peer))
            {
                pairs.Add(new VethPair(link, null, new LinkRef(null, relations.Link, connection.Namespace)));
            }
            else if (link.Index > peer.Index)
            {
                // The kernel registers the peer first: the end that was named first when the pair was made has the higher index.
                pairs.Add(new VethPair(link, peer, new LinkRef(peer.Name, peer.Index, peer.Namespace)));
            }
        }

        return new DumpResult<VethPair>(pairs, here.Consistent);
    }

    /// <summary>The pair that a veth link is an end of, seen from this end.</summary>
    /// <exception cref="VirtualNetException"><c>LinkOfOtherKind</c>: the link is no veth.</exception>
    public static VethPair GetVethPair(this RouteConnection connection, NetLink link)
    {
        if (link.Kind != Veth.Kind)
            throw LinkErrors.WrongKind(link, "veth", connection.Namespace);
        LinkRelations relations = link.Relations;
        if (relations.LinkNamespaceId < 0)
        {
            NetLink? peer = connection.FindUnresolved(relations.Link);
            return new VethPair(link, peer, new LinkRef(peer?.Name, relations.Link, connection.Namespace));
        }

        (NetNamespace? ns, Dictionary<int, NetLink> links) = ReadElsewhere(connection, relations.LinkNamespaceId);
        NetLink? far = links.GetValueOrDefault(relations.Link);
        return new VethPair(link, far, new LinkRef(far?.Name, relations.Link, ns));
    }

    private static (NetNamespace? Namespace, Dictionary<int, NetLink> Links) ReadElsewhere(RouteConnection connection, int id)
    {
        NetNamespace? ns = connection.NamespaceIds.Find(id);
        try
        {
            return (ns, ByIndex(connection.ListElsewhere(id, ns, Veth)));
        }
        catch (NetlinkException e) when (e.Kind is FailureKind.PermissionDenied or FailureKind.NotFound or FailureKind.InvalidArgument)
        {
            return (ns, []); // another user's namespace, or one that went this moment: its end has an index, no name
        }
    }

    private static Dictionary<int, NetLink> ByIndex(IReadOnlyList<NetLink> links)
    {
        var indexes = new Dictionary<int, NetLink>(links.Count);
        foreach (NetLink link in links)
            indexes[link.Index] = link;
        return indexes;
    }
}
