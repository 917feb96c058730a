namespace VirtualNet;

/// <summary>What a row of pings amounts to.</summary>
public sealed record PingStatistics
{
    private PingStatistics()
    {
    }

    /// <summary>Requests that were sent.</summary>
    public int Sent { get; private init; }

    /// <summary>Requests that were answered.</summary>
    public int Received { get; private init; }

    /// <summary>Share of requests without an answer, 0 to 100.</summary>
    public double LossPercent => Sent == 0 ? 0 : 100.0 * (Sent - Received) / Sent;

    /// <summary>Shortest round trip; null when nothing was answered.</summary>
    public TimeSpan? Minimum { get; private init; }

    /// <summary>Mean round trip.</summary>
    public TimeSpan? Average { get; private init; }

    /// <summary>Longest round trip.</summary>
    public TimeSpan? Maximum { get; private init; }

    /// <summary>Standard deviation of the round trips, as ping(8) prints it under "mdev".</summary>
    public TimeSpan? Deviation { get; private init; }

    /// <summary>Sums up.</summary>
    public static PingStatistics Of(IReadOnlyCollection<PingReply> replies)
    {
        double[] times = [.. replies.Where(r => r.Status == PingStatus.Success).Select(r => r.RoundTripTime!.Value.TotalMicroseconds)];
        if (times.Length == 0)
            return new PingStatistics { Sent = replies.Count };
        double mean = times.Average();
        return new PingStatistics
        {
            Sent = replies.Count,
            Received = times.Length,
            Minimum = TimeSpan.FromMicroseconds(times.Min()),
            Average = TimeSpan.FromMicroseconds(mean),
            Maximum = TimeSpan.FromMicroseconds(times.Max()),
            Deviation = TimeSpan.FromMicroseconds(Math.Sqrt(Math.Max(0, times.Average(t => t * t) - (mean * mean)))),
        };
    }

    /// <summary>In the words of ping(8).</summary>
    public override string ToString() => Average is null
        ? FormattableString.Invariant($"{Sent} sent, {Received} received, {LossPercent:0.#}% loss")
        : FormattableString.Invariant($"{Sent} sent, {Received} received, {LossPercent:0.#}% loss, min/avg/max/mdev {Minimum!.Value.TotalMilliseconds:0.###}/{Average.Value.TotalMilliseconds:0.###}/{Maximum!.Value.TotalMilliseconds:0.###}/{Deviation!.Value.TotalMilliseconds:0.###} ms");
}
