using System.Net;

namespace VirtualNet;

/// <summary>How to ping.</summary>
public sealed record PingOptions
{
    /// <summary>How many requests.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Bytes of data in each; with the headers of ICMP and IP it is 28 (IPv4) or 48 (IPv6) more on the wire.</summary>
    public int Size { get; init; } = 56;

    /// <summary>Time from one request to the next.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long to wait for each reply.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Address to send from; null leaves it to the routes.</summary>
    public IPAddress? Source { get; init; }

    /// <summary>Time to live (hop limit); null is the system's default.</summary>
    public int? Ttl { get; init; }

    /// <summary>Nobody may fragment the requests: one that is too big comes back with the MTU.</summary>
    public bool DontFragment { get; init; }

    /// <summary>Index of the link that a link-local destination is on; 0 for none.</summary>
    public int Scope { get; init; }
}
