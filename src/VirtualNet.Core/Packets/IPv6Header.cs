using System.Net;

namespace VirtualNet;

/// <summary>IPv6 header (RFC 8200), extension headers passed over.</summary>
public sealed record IPv6Header
{
    /// <summary>Address of the sender.</summary>
    public required IPAddress Source { get; init; }

    /// <summary>Address of the receiver.</summary>
    public required IPAddress Destination { get; init; }

    /// <summary>What the packet carries behind its extension headers.</summary>
    public IPProtocol Protocol { get; init; }

    /// <summary>Hops that are left.</summary>
    public byte HopLimit { get; init; }

    /// <summary>Length in bytes of what is behind the header, extension headers included, as the header says.</summary>
    public ushort PayloadLength { get; init; }

    /// <summary>Differentiated services code point, 0 to 63 (RFC 2474).</summary>
    public byte Dscp { get; init; }

    /// <summary>Explicit congestion notification, 0 to 3 (RFC 3168).</summary>
    public byte Ecn { get; init; }

    /// <summary>Flow label, 20 bits (RFC 6437).</summary>
    public int FlowLabel { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Source} > {Destination}";
}
