namespace VirtualNet.Netlink.Route;

/// <summary>Lifetimes as the kernel has them, in whole seconds with all bits set for "forever" (linux/if_addr.h, RFC 4861 section 4.6.2), and as a time span.</summary>
internal static class AddressLifetime
{
    private const uint Infinite = uint.MaxValue;

    /// <summary>The longest lifetime that ends, in seconds: 136 years.</summary>
    public const uint Longest = Infinite - 1;

    /// <summary>The time span; <see cref="TimeSpan.MaxValue"/> for ever.</summary>
    public static TimeSpan FromSeconds(uint seconds) => seconds == Infinite ? TimeSpan.MaxValue : TimeSpan.FromSeconds(seconds);

    /// <summary>Whole seconds, rounded up so that a short lifetime does not become none.</summary>
    public static uint ToSeconds(TimeSpan lifetime) => lifetime == TimeSpan.MaxValue ? Infinite : (uint)Math.Ceiling(lifetime.TotalSeconds);
}
