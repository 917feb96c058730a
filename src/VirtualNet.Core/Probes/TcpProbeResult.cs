using System.Net;

namespace VirtualNet;

/// <summary>How an attempt to connect ended.</summary>
/// <param name="Succeeded">Connected.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Problem">Why not, as a clause; null when it did.</param>
/// <param name="LocalAddress">Address that it was made from; null when it was not.</param>
public sealed record TcpProbeResult(bool Succeeded, TimeSpan Elapsed, string? Problem, IPAddress? LocalAddress);
