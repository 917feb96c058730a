using System.Globalization;

namespace VirtualNet.SideBySide;

/// <summary>What is wanted, as a sentence and as a calculation over the medians.</summary>
/// <param name="Ours">Contestant that it is about.</param>
/// <param name="Text">What is wanted: "at most 1.15 x C".</param>
/// <param name="Peers">Contestants compared with.</param>
/// <param name="Measure">The number to judge, from our median and the peer's.</param>
/// <param name="Met">Whether it is good enough.</param>
/// <param name="Format">How to print it.</param>
internal sealed record Target(string Ours, string Text, string? Peer, Func<double, double, double> Measure, Func<double, bool> Met, string Format)
{
    public static Target AtMost(string ours, double times, string peer) =>
        new(ours, Say($"at most {times} x {peer}"), peer, (us, them) => us / them, ratio => ratio <= times, "{0:0.00} x");

    public static Target FasterBy(string ours, double times, string peer) =>
        new(ours, times == 1 ? $"faster than {peer}" : Say($"at least {times} x faster than {peer}"), peer, (us, them) => them / us, ratio => ratio >= times, "{0:0.00} x faster");

    public static Target MillisecondsAbove(string ours, double most, string peer) =>
        new(ours, Say($"less than {most} ms above {peer}"), peer, (us, them) => (us - them) * 1000, ms => ms < most, "{0:0} ms above");

    public static Target Milliseconds(string ours, double most) =>
        new(ours, Say($"under {most} ms"), null, (us, _) => us * 1000, ms => ms < most, "{0:0} ms");

    public static Target Bytes(string ours, double most) =>
        new(ours, Say($"under {most} bytes"), null, (us, _) => us, bytes => bytes < most, "{0:0} bytes");

    /// <summary>The sentence for the results; null when one of the contestants did not run.</summary>
    public (string Shown, bool Met)? Judge(IReadOnlyDictionary<string, Series> series)
    {
        if (!series.TryGetValue(Ours, out Series? us) || us.Count == 0)
            return null;
        Series? them = Peer is null ? null : series.GetValueOrDefault(Peer);
        if (Peer is not null && them is not { Count: > 0 })
            return null;
        double measured = Measure(us.Median, them?.Median ?? 0);
        return (string.Format(CultureInfo.InvariantCulture, Format, measured), Met(measured));
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
