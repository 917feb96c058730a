namespace VirtualNet.Netlink.Route;

/// <summary>What can be read of neighbours over a <see cref="RouteConnection"/>.</summary>
public static class NeighborOperations
{
    /// <summary>The neighbours that the filter lets through, by link, family and address.</summary>
    public static DumpResult<NetNeighbor> ListNeighbors(this RouteConnection connection, NeighborFilter? filter = null)
    {
        filter ??= new NeighborFilter();
        var parser = new NeighborParser(connection.Namespace);
        DumpResult<NetNeighbor> dump = connection.Netlink.Dump(new DumpNeighborsRequest(filter), parser.Parse, n => (n.Link.Index, n.IPAddress, n.IsProxy));
        // Kernels before 5.0 ignore the filter. The order is an accident of the kernel's hash tables.
        NetNeighbor[] items =
        [
            .. dump.Items.Where(n => Passes(n, filter))
                .OrderBy(n => n.Link.Index).ThenBy(n => n.Family).ThenBy(n => Convert.ToHexString(n.IPAddress.GetAddressBytes()), StringComparer.Ordinal),
        ];
        LinkNameTable names = LinkNameTable.Read(connection, items.Select(n => n.Link.Index), filter.Link);
        foreach (NetNeighbor neighbor in items)
            neighbor.Link = names[neighbor.Link.Index];
        return dump with { Items = dump.Consistent ? items : [.. items.Select(n => n with { Consistent = false })] };
    }

    private static bool Passes(NetNeighbor neighbor, NeighborFilter filter) =>
        (filter.Link is null || neighbor.Link.Index == filter.Link.Index)
        && (filter.Family is null || neighbor.Family == filter.Family)
        && neighbor.IsProxy == filter.Proxies;
}
