using System.Net;

namespace VirtualNet.Probes;

/// <summary>Something that came back for an echo request.</summary>
/// <param name="Sequence">Number of the request; null when the answer does not say.</param>
/// <param name="Status">What it means.</param>
/// <param name="From">Who sent it.</param>
/// <param name="Ttl">Hop limit that was left.</param>
/// <param name="Size">Bytes of data.</param>
/// <param name="Mtu">MTU that it tells.</param>
/// <param name="Arrived">When the kernel received it; null when it does not say.</param>
internal readonly record struct IcmpAnswer(ushort? Sequence, PingStatus Status, IPAddress? From, int? Ttl, int Size, int? Mtu, DateTime? Arrived);
