namespace VirtualNet.Netlink.Route;

/// <summary>Compares what a bridge was asked to be with what it is.</summary>
internal static class BridgeMatch
{
    /// <summary>What differs, in words; null when nothing does.</summary>
    public static string? Difference(NewLink wanted, NetLink link)
    {
        if (link.Details is not BridgeDetails details)
            return $"it is {(link.Kind is null ? "no virtual link" : $"of kind {link.Kind}")}";
        if (wanted.Settings.Mtu is { } mtu && mtu != link.Mtu)
            return $"its MTU is {link.Mtu}";
        if (wanted.Settings.MacAddress is { } mac && mac != link.MacAddress)
            return $"its hardware address is {link.MacAddress}";
        if (wanted.Settings.Up is true && !link.AdminUp)
            return "it is switched off";
        return Difference((BridgeOptions)wanted.Options, details);
    }

    /// <summary>The first option that differs, in words; null when none does.</summary>
    public static string? Difference(BridgeOptions options, BridgeDetails details)
    {
        foreach ((string what, object? wanted, object? found) in Compare(options, details))
        {
            if (wanted is not null && !wanted.Equals(found))
                return found is null ? $"this kernel does not report its {what}" : $"its {what} is {found}";
        }

        return null;
    }

    /// <summary>True when an option was asked for that this kernel ignores without a word: those about VLANs, where it cannot filter by them.</summary>
    public static bool IsIgnored(BridgeOptions options, BridgeDetails? details) =>
        details is { VlanProtocol: null } && BridgeExplanations.HasVlan(options with { VlanFiltering = null });

    private static IEnumerable<(string What, object? Wanted, object? Found)> Compare(BridgeOptions o, BridgeDetails d) =>
    [
        ("spanning tree protocol", o.Stp, d.Stp),
        ("forward delay", o.ForwardDelay, d.ForwardDelay),
        ("hello time", o.HelloTime, d.HelloTime),
        ("maximum age", o.MaxAge, d.MaxAge),
        ("ageing time", o.AgeingTime, d.AgeingTime),
        ("priority", o.Priority, d.Priority),
        ("VLAN filtering", o.VlanFiltering, d.VlanFiltering),
        ("VLAN protocol", o.VlanProtocol, d.VlanProtocol),
        ("default VLAN", o.DefaultPvid, d.DefaultPvid),
        ("VLAN statistics", o.VlanStatistics, d.VlanStatistics),
        ("VLAN statistics per port", o.VlanStatisticsPerPort, d.VlanStatisticsPerPort),
        ("group forward mask", o.GroupForwardMask, d.GroupForwardMask),
        ("group address", o.GroupAddress, d.GroupAddress),
        ("link-local learning", o.LinkLocalLearning, d.LinkLocalLearning),
        ("multiple spanning tree", o.MultipleSpanningTree, d.MultipleSpanningTree),
        ("limit of learnt addresses", o.FdbMaxLearned, d.FdbMaxLearned),
        ("multicast snooping", o.Multicast.Snooping, d.Multicast.Snooping),
        ("multicast querier", o.Multicast.Querier, d.Multicast.Querier),
        ("multicast router mode", o.Multicast.Router, d.Multicast.Router),
    ];
}
