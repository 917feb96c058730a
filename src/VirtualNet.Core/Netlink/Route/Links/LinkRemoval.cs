namespace VirtualNet.Netlink.Route;

/// <summary>Removes links over a <see cref="RouteConnection"/>.</summary>
public static class LinkRemoval
{
    /// <summary>Removes links; one that is refused does not hinder the others. Removing one end of a veth removes the other.</summary>
    /// <param name="connection">Where the links are.</param>
    /// <param name="links">The links. An index that belongs to another link meanwhile is an error, and that other link stays.</param>
    /// <returns>For each, in order: null when it is gone, else why not.</returns>
    public static IReadOnlyList<VirtualNetException?> RemoveLinks(this RouteConnection connection, IReadOnlyList<NetLink> links) =>
        new LinkRemovalBatch(connection, links).Remove();
}
