namespace VirtualNet.Netlink.Route;

/// <summary>Writes times in the kernel's hundredths of a second (<see cref="UserClock"/>); null is not sent.</summary>
internal static class UserClockAttributes
{
    /// <summary>A time of 32 bits, when it is set.</summary>
    public static void OptionalTime32<T>(this ref MessageWriter writer, T type, TimeSpan? value)
        where T : unmanaged, Enum
    {
        if (value is { } set)
            writer.UInt32(type, (uint)UserClock.ToUnits(set));
    }

    /// <summary>A time of 64 bits, when it is set.</summary>
    public static void OptionalTime64<T>(this ref MessageWriter writer, T type, TimeSpan? value)
        where T : unmanaged, Enum
    {
        if (value is { } set)
            writer.UInt64(type, UserClock.ToUnits(set));
    }
}
