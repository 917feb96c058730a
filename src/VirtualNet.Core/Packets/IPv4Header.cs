using System.Net;

namespace VirtualNet;

/// <summary>IPv4 header (RFC 791).</summary>
public sealed record IPv4Header
{
    /// <summary>Address of the sender.</summary>
    public required IPAddress Source { get; init; }

    /// <summary>Address of the receiver.</summary>
    public required IPAddress Destination { get; init; }

    /// <summary>What the packet carries.</summary>
    public IPProtocol Protocol { get; init; }

    /// <summary>Hops that are left.</summary>
    public byte TimeToLive { get; init; }

    /// <summary>Length in bytes of header and payload, as the header says.</summary>
    public ushort TotalLength { get; init; }

    /// <summary>Length in bytes of the header with its options: 20 to 60.</summary>
    public int HeaderLength { get; init; }

    /// <summary>Number that fragments of one packet share.</summary>
    public ushort Identification { get; init; }

    /// <summary>Must not be fragmented.</summary>
    public bool DontFragment { get; init; }

    /// <summary>More fragments follow.</summary>
    public bool MoreFragments { get; init; }

    /// <summary>Place of this fragment in the whole, in bytes.</summary>
    public int FragmentOffset { get; init; }

    /// <summary>Differentiated services code point, 0 to 63 (RFC 2474).</summary>
    public byte Dscp { get; init; }

    /// <summary>Explicit congestion notification, 0 to 3 (RFC 3168).</summary>
    public byte Ecn { get; init; }

    /// <summary>Checksum of the header, as it came.</summary>
    public ushort Checksum { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Source} > {Destination}";
}
