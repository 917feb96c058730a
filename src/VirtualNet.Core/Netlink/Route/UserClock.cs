namespace VirtualNet.Netlink.Route;

/// <summary>
/// Times that the kernel gives and takes in hundredths of a second, whatever it counts in itself: clock_t, USER_HZ 100 (time(7)).
/// </summary>
internal static class UserClock
{
    private const long TicksPerUnit = TimeSpan.TicksPerSecond / 100;

    /// <summary>A time of the kernel; one beyond what <see cref="TimeSpan"/> holds is its greatest value.</summary>
    public static TimeSpan FromUnits(ulong units) =>
        units > long.MaxValue / TicksPerUnit ? TimeSpan.MaxValue : TimeSpan.FromTicks((long)units * TicksPerUnit);

    /// <summary>A time for the kernel, rounded to hundredths of a second.</summary>
    public static ulong ToUnits(TimeSpan time) => (ulong)((time.Ticks + (TicksPerUnit / 2)) / TicksPerUnit);

    /// <summary>Refuses a time that does not fit, when an option is set and not when it is sent.</summary>
    /// <param name="time">The time; null is no time.</param>
    /// <param name="what">What it is: "forward delay".</param>
    /// <exception cref="VirtualNetException">It is negative, or above 497 days, which is what 32 bits hold.</exception>
    public static TimeSpan? Check(TimeSpan? time, string what) =>
        time is { } t && (t < TimeSpan.Zero || ToUnits(t) > uint.MaxValue)
            ? throw new VirtualNetException("InvalidDuration", FailureKind.InvalidArgument, $"{t} is no {what}: it must be between 0 and 497 days.", t)
            : time;
}
