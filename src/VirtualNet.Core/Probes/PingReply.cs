using System.Globalization;
using System.Net;

namespace VirtualNet;

/// <summary>What became of one ping.</summary>
public sealed record PingReply
{
    /// <summary>Number of the request, from 1.</summary>
    public int Sequence { get; init; }

    /// <summary>What became of it.</summary>
    public PingStatus Status { get; init; }

    /// <summary>Who answered: the destination, or the router that reports an error; null when nobody did.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Time until the answer; null when there was none.</summary>
    public TimeSpan? RoundTripTime { get; init; }

    /// <summary>The same in milliseconds.</summary>
    public double? Milliseconds => RoundTripTime?.TotalMilliseconds;

    /// <summary>Time to live (hop limit) that was left of the answer.</summary>
    public int? Ttl { get; init; }

    /// <summary>Bytes of data in the answer.</summary>
    public int? Size { get; init; }

    /// <summary>Largest packet that goes through, in bytes with all headers, when this one was too big.</summary>
    public int? Mtu { get; init; }

    /// <summary>In words: "reply from 192.0.2.1: bytes=56 time=0.05 ms ttl=64".</summary>
    public override string ToString() => Status switch
    {
        PingStatus.Success => string.Create(CultureInfo.InvariantCulture, $"reply from {Address}: bytes={Size} time={Milliseconds:0.###} ms ttl={Ttl}"),
        PingStatus.PacketTooBig when Mtu is not null => string.Create(CultureInfo.InvariantCulture, $"packet too big: {Mtu} bytes at most{By}"),
        _ => Status + By,
    };

    private string By => Address is null ? "" : $", says {Address}";
}
