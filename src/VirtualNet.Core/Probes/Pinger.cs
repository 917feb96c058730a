using System.Diagnostics;
using System.Net;
using VirtualNet.Interop;
using VirtualNet.Namespaces;

namespace VirtualNet.Probes;

/// <summary>Sends echo requests from a network namespace, at an even pace, and gathers what comes back.</summary>
public sealed class Pinger : IDisposable
{
    private readonly IcmpSocket _socket;
    private readonly WakeEvent _wake = new();
    private readonly IPAddress _destination;
    private readonly PingOptions _options;
    private readonly PingReply?[] _replies;
    private readonly long[] _sent;
    private readonly DateTime[] _stamps;
    private readonly Action<PingReply>? _progress;
    private int _open;
    private int? _localMtu;

    private Pinger(IcmpSocket socket, IPAddress destination, PingOptions options, Action<PingReply>? progress)
    {
        _socket = socket;
        _destination = destination;
        _options = options;
        _progress = progress;
        _replies = new PingReply?[options.Count];
        _sent = new long[options.Count];
        _stamps = new DateTime[options.Count];
    }

    /// <summary>Pings.</summary>
    /// <param name="ns">Where from.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Called with each reply as it comes, on the calling thread.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What became of each request, in order.</returns>
    /// <exception cref="VirtualNetException">The socket could not be made: <c>PingNotPermitted</c> ...</exception>
    public static IReadOnlyList<PingReply> Run(NamespaceHandle ns, IPAddress destination, PingOptions options, Action<PingReply>? progress = null, CancellationToken cancellation = default)
    {
        using var pinger = new Pinger(IcmpSocket.Open(ns, destination, options), destination, options, progress);
        return pinger.Run(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Dispose();
        _wake.Dispose();
    }

    private PingReply[] Run(CancellationToken cancellation)
    {
        long begun = Stopwatch.GetTimestamp();
        int next = 0;
        while (next < _options.Count || _open > 0)
        {
            if (next < _options.Count && Stopwatch.GetElapsedTime(begun) >= next * _options.Interval)
                Send(next++);
            Drain();
            Expire(next);
            if (next == _options.Count && _open == 0)
                break;
            _wake.WaitReadable(_socket.File, UntilNext(begun, next), cancellation);
        }

        return _replies!;
    }

    private void Send(int index)
    {
        _sent[index] = Stopwatch.GetTimestamp();
        _open++;
        Errno error = _socket.Send(_destination, (ushort)(index + 1), _options, out _stamps[index]);
        if (error == Errno.None)
            return;
        _localMtu = null;
        Drain();
        Settle(index, new PingReply { Sequence = index + 1, Status = IcmpErrors.OfSend(error), Mtu = _localMtu });
    }

    private void Drain()
    {
        while (_socket.TryReceive() is { } answer)
        {
            // What this machine itself found too big was refused on sending; the entry in the queue tells the MTU, but quotes no request.
            if (answer.Sequence is null)
                _localMtu = answer.Mtu;
            int index = (answer.Sequence ?? 0) - 1;
            if (index < 0 || index >= _replies.Length || _sent[index] == 0 || _replies[index] is not null)
                continue; // a duplicate, or the answer to something else
            bool success = answer.Status == PingStatus.Success;
            Settle(index, new PingReply
            {
                Sequence = index + 1,
                Status = answer.Status,
                Address = answer.From,
                RoundTripTime = RoundTrip(index, answer.Arrived),
                Ttl = answer.Ttl,
                Size = success ? answer.Size : null,
                Mtu = answer.Mtu,
            });
        }
    }

    /// <summary>By the kernel's time stamp, which does not count how long this process took to wake up; by the own clock when the wall clock was set meanwhile.</summary>
    private TimeSpan RoundTrip(int index, DateTime? arrived)
    {
        TimeSpan most = Stopwatch.GetElapsedTime(_sent[index]);
        return arrived - _stamps[index] is { } stamped && stamped >= TimeSpan.Zero && stamped <= most ? stamped : most;
    }

    private void Expire(int sent)
    {
        for (int i = 0; i < sent; i++)
        {
            if (_replies[i] is null && Stopwatch.GetElapsedTime(_sent[i]) >= _options.Timeout)
                Settle(i, new PingReply { Sequence = i + 1, Status = PingStatus.TimedOut });
        }
    }

    private void Settle(int index, PingReply reply)
    {
        _replies[index] = reply;
        _open--;
        _progress?.Invoke(reply);
    }

    /// <summary>Time until the next request is due or the oldest open one runs out.</summary>
    private TimeSpan UntilNext(long begun, int next)
    {
        TimeSpan wait = TimeSpan.MaxValue;
        if (next < _options.Count)
            wait = (next * _options.Interval) - Stopwatch.GetElapsedTime(begun);
        for (int i = 0; i < next; i++)
        {
            if (_replies[i] is not null)
                continue;
            TimeSpan left = _options.Timeout - Stopwatch.GetElapsedTime(_sent[i]);
            return Clamp(left < wait ? left : wait); // the others were sent later
        }

        return Clamp(wait);
    }

    private static TimeSpan Clamp(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > TimeSpan.FromHours(1) ? TimeSpan.FromHours(1) : wait;
}
