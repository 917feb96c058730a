namespace VirtualNet.Netlink.Route;

/// <summary>Writes and reads RTA_METRICS.</summary>
internal static class RouteTuningCodec
{
    // Times are kept in the fixed point of the kernel's TCP: round trip in eighths, variance in quarters of a millisecond.
    private const double RoundTripUnit = 8;
    private const double VarianceUnit = 4;

    /// <summary>Writes what is set.</summary>
    public static void Write(ref MessageWriter writer, RouteTuning tuning)
    {
        NestedToken metrics = writer.BeginNestedPlain(RouteAttribute.RTA_METRICS);
        Number(ref writer, RouteMetricAttribute.RTAX_MTU, tuning.Mtu);
        if (tuning.MtuLocked)
            writer.UInt32(RouteMetricAttribute.RTAX_LOCK, 1u << (int)RouteMetricAttribute.RTAX_MTU);
        Number(ref writer, RouteMetricAttribute.RTAX_ADVMSS, tuning.AdvertisedMss);
        Number(ref writer, RouteMetricAttribute.RTAX_WINDOW, tuning.Window);
        Number(ref writer, RouteMetricAttribute.RTAX_RTT, Milliseconds(tuning.RoundTripTime, RoundTripUnit));
        Number(ref writer, RouteMetricAttribute.RTAX_RTTVAR, Milliseconds(tuning.RoundTripTimeVariance, VarianceUnit));
        Number(ref writer, RouteMetricAttribute.RTAX_SSTHRESH, tuning.SlowStartThreshold);
        Number(ref writer, RouteMetricAttribute.RTAX_CWND, tuning.CongestionWindow);
        Number(ref writer, RouteMetricAttribute.RTAX_INITCWND, tuning.InitialCongestionWindow);
        Number(ref writer, RouteMetricAttribute.RTAX_INITRWND, tuning.InitialReceiveWindow);
        Number(ref writer, RouteMetricAttribute.RTAX_REORDERING, tuning.Reordering);
        Number(ref writer, RouteMetricAttribute.RTAX_HOPLIMIT, tuning.HopLimit);
        Number(ref writer, RouteMetricAttribute.RTAX_RTO_MIN, Milliseconds(tuning.MinimumRetransmissionTimeout, 1));
        Number(ref writer, RouteMetricAttribute.RTAX_FEATURES, tuning.Features);
        Number(ref writer, RouteMetricAttribute.RTAX_QUICKACK, Bit(tuning.QuickAck));
        Number(ref writer, RouteMetricAttribute.RTAX_FASTOPEN_NO_COOKIE, Bit(tuning.FastOpenNoCookie));
        if (tuning.CongestionControl is not null)
            writer.String(RouteMetricAttribute.RTAX_CC_ALGO, tuning.CongestionControl);
        writer.EndNested(metrics);
    }

    /// <summary>Reads what is there.</summary>
    public static RouteTuning Read(AttributeReader metrics)
    {
        var tuning = new RouteTuning();
        while (metrics.Read())
        {
            tuning = metrics.TypeAs<RouteMetricAttribute>() switch
            {
                RouteMetricAttribute.RTAX_MTU => tuning with { Mtu = metrics.UInt32() },
                RouteMetricAttribute.RTAX_LOCK => tuning with { MtuLocked = (metrics.UInt32() & (1u << (int)RouteMetricAttribute.RTAX_MTU)) != 0 },
                RouteMetricAttribute.RTAX_ADVMSS => tuning with { AdvertisedMss = metrics.UInt32() },
                RouteMetricAttribute.RTAX_WINDOW => tuning with { Window = metrics.UInt32() },
                RouteMetricAttribute.RTAX_RTT => tuning with { RoundTripTime = TimeSpan.FromMilliseconds(metrics.UInt32() / RoundTripUnit) },
                RouteMetricAttribute.RTAX_RTTVAR => tuning with { RoundTripTimeVariance = TimeSpan.FromMilliseconds(metrics.UInt32() / VarianceUnit) },
                RouteMetricAttribute.RTAX_SSTHRESH => tuning with { SlowStartThreshold = metrics.UInt32() },
                RouteMetricAttribute.RTAX_CWND => tuning with { CongestionWindow = metrics.UInt32() },
                RouteMetricAttribute.RTAX_INITCWND => tuning with { InitialCongestionWindow = metrics.UInt32() },
                RouteMetricAttribute.RTAX_INITRWND => tuning with { InitialReceiveWindow = metrics.UInt32() },
                RouteMetricAttribute.RTAX_REORDERING => tuning with { Reordering = metrics.UInt32() },
                RouteMetricAttribute.RTAX_HOPLIMIT => tuning with { HopLimit = metrics.UInt32() },
                RouteMetricAttribute.RTAX_RTO_MIN => tuning with { MinimumRetransmissionTimeout = TimeSpan.FromMilliseconds(metrics.UInt32()) },
                RouteMetricAttribute.RTAX_FEATURES => tuning with { Features = metrics.UInt32() },
                RouteMetricAttribute.RTAX_QUICKACK => tuning with { QuickAck = metrics.UInt32() != 0 },
                RouteMetricAttribute.RTAX_FASTOPEN_NO_COOKIE => tuning with { FastOpenNoCookie = metrics.UInt32() != 0 },
                RouteMetricAttribute.RTAX_CC_ALGO => tuning with { CongestionControl = metrics.InternedString() },
                _ => tuning,
            };
        }

        return tuning;
    }

    private static void Number(ref MessageWriter writer, RouteMetricAttribute attribute, uint? value)
    {
        if (value is { } number)
            writer.UInt32(attribute, number);
    }

    private static uint? Milliseconds(TimeSpan? time, double unit) => time is { } value ? checked((uint)Math.Round(value.TotalMilliseconds * unit)) : null;

    private static uint? Bit(bool? value) => value is { } bit ? (bit ? 1u : 0u) : null;
}
