namespace VirtualNet.Netlink.Route;

/// <summary>Whether an address that is there is the one that was asked for: what was not asked for may be anything.</summary>
internal static class AddressMatching
{
    /// <summary>What differs, in words; null when nothing does.</summary>
    public static string? Difference(NewAddress wanted, NetAddress there)
    {
        AddressSettings s = wanted.Settings;
        return 0 switch
        {
            _ when wanted.PrefixLength != there.PrefixLength => $"prefix length ({there.PrefixLength})",
            _ when !Equals(AddressOperations.KeyOf(wanted).Peer, there.Peer) => $"peer ({there.Peer?.ToString() ?? "none"})",
            _ when s.Broadcast is not null && !s.Broadcast.Equals(there.Broadcast) => $"broadcast address ({there.Broadcast?.ToString() ?? "none"})",
            _ when s.Label is not null && s.Label != there.Label => $"label ({there.Label})",
            _ when s.Scope is not null && s.Scope != there.Scope => $"scope ({there.Scope})",
            _ when s.Metric is not null && s.Metric != (there.Metric ?? 0) => $"metric ({there.Metric ?? 0})",
            _ when Ends(s.ValidLifetime) != Ends(there.ValidLifetime, s.ValidLifetime) => "valid lifetime",
            _ when Ends(s.PreferredLifetime) != Ends(there.PreferredLifetime, s.PreferredLifetime) => "preferred lifetime",
            _ when Missing(wanted, there) is { } flags and not AddressFlags.None => $"set of flags (not {flags})",
            _ => null,
        };
    }

    /// <summary>Flags that were asked for and are not there. That detection was skipped is of no interest later.</summary>
    private static AddressFlags Missing(NewAddress wanted, NetAddress there) =>
        wanted.Settings.FlagsFor(wanted.Family) & ~there.Flags & ~(AddressFlags.NoDad | AddressFlags.Optimistic);

    /// <summary>A lifetime runs down, so all that can be compared is whether it ends.</summary>
    private static bool Ends(TimeSpan? lifetime) => lifetime is { } time && time != TimeSpan.MaxValue;

    private static bool Ends(TimeSpan lifetime, TimeSpan? asked) => asked is not null && lifetime != TimeSpan.MaxValue;
}
