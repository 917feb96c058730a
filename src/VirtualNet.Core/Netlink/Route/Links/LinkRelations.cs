namespace VirtualNet.Netlink.Route;

/// <summary>What a link's message says of other links, by index.</summary>
/// <param name="Master">IFLA_MASTER; 0 for none.</param>
/// <param name="Link">IFLA_LINK: the link below, or the other end of a pair; 0 for none.</param>
/// <param name="LinkNamespaceId">IFLA_LINK_NETNSID: id of the namespace that <paramref name="Link"/> counts in; <see cref="SameNamespace"/> when it is here.</param>
internal record struct LinkRelations(int Master, int Link, int LinkNamespaceId)
{
    public const int SameNamespace = -1;
}
