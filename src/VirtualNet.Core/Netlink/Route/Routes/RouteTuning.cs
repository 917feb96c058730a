namespace VirtualNet;

/// <summary>
/// What a route tells TCP and the IP layer about the path (linux/rtnetlink.h, RTAX_*; ip-route(8)). What is null is the system's default.
/// </summary>
public sealed record RouteTuning
{
    /// <summary>Path MTU in bytes.</summary>
    public uint? Mtu { get; init; }

    /// <summary>The kernel does not learn another MTU (<c>mtu lock</c>).</summary>
    public bool MtuLocked { get; init; }

    /// <summary>Maximum segment size to advertise, in bytes.</summary>
    public uint? AdvertisedMss { get; init; }

    /// <summary>Largest window to advertise, in bytes.</summary>
    public uint? Window { get; init; }

    /// <summary>Initial estimate of the round-trip time.</summary>
    public TimeSpan? RoundTripTime { get; init; }

    /// <summary>Initial estimate of its variance.</summary>
    public TimeSpan? RoundTripTimeVariance { get; init; }

    /// <summary>Slow-start threshold in segments.</summary>
    public uint? SlowStartThreshold { get; init; }

    /// <summary>Clamp of the congestion window in segments.</summary>
    public uint? CongestionWindow { get; init; }

    /// <summary>Initial congestion window in segments.</summary>
    public uint? InitialCongestionWindow { get; init; }

    /// <summary>Initial receive window in segments.</summary>
    public uint? InitialReceiveWindow { get; init; }

    /// <summary>Reordering that is tolerated, in segments.</summary>
    public uint? Reordering { get; init; }

    /// <summary>Hop limit (TTL) of packets, 1 to 255.</summary>
    public uint? HopLimit { get; init; }

    /// <summary>Smallest retransmission timeout.</summary>
    public TimeSpan? MinimumRetransmissionTimeout { get; init; }

    /// <summary>Feature bits: 1 ECN, 8 all fragmented, 16 TCP microsecond timestamps.</summary>
    public uint? Features { get; init; }

    /// <summary>Acknowledges at once.</summary>
    public bool? QuickAck { get; init; }

    /// <summary>Congestion control: <c>bbr</c>, <c>cubic</c> ...</summary>
    public string? CongestionControl { get; init; }

    /// <summary>TCP Fast Open without a cookie.</summary>
    public bool? FastOpenNoCookie { get; init; }
}
