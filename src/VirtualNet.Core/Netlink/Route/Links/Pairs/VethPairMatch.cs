namespace VirtualNet.Netlink.Route;

/// <summary>Tells whether a pair that is there is the one that was asked for.</summary>
internal static class VethPairMatch
{
    /// <summary>What differs, in words; null when nothing does.</summary>
    public static string? Difference(NewVethPair wanted, NetLink link, NetLink? peer)
    {
        if (link.Kind != "veth")
            return $"it is {(link.Kind is null ? "no virtual link" : $"of kind {link.Kind}")}";
        if (peer is null)
            return "its other end is in another namespace";
        if (wanted.PeerName is { } name && !LinkNames.IsTemplate(name) && name != peer.Name)
            return $"its other end is '{peer.Name}'";
        return Difference(wanted.Settings, link) ?? Difference(wanted.PeerSettings, peer);
    }

    private static string? Difference(LinkSettings wanted, NetLink link)
    {
        if (wanted.Mtu is { } mtu && mtu != link.Mtu)
            return $"'{link.Name}' has the MTU {link.Mtu}";
        if (wanted.MacAddress is { } mac && mac != link.MacAddress)
            return $"'{link.Name}' has the hardware address {link.MacAddress}";
        if (wanted.TxQueues is { } tx && tx != link.TxQueues)
            return $"'{link.Name}' has {link.TxQueues} transmit queues";
        if (wanted.RxQueues is { } rx && rx != link.RxQueues)
            return $"'{link.Name}' has {link.RxQueues} receive queues";
        return wanted.Up == true && !link.AdminUp ? $"'{link.Name}' is switched off" : null;
    }
}
