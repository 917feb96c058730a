namespace VirtualNet;

/// <summary>TCP header (RFC 9293).</summary>
public sealed record TcpHeader
{
    /// <summary>Port of the sender.</summary>
    public ushort SourcePort { get; init; }

    /// <summary>Port of the receiver.</summary>
    public ushort DestinationPort { get; init; }

    /// <summary>Number of the first byte carried.</summary>
    public uint SequenceNumber { get; init; }

    /// <summary>Number of the next byte that is expected; means something with <see cref="TcpFlags.Ack"/>.</summary>
    public uint AcknowledgmentNumber { get; init; }

    /// <summary>Control flags.</summary>
    public TcpFlags Flags { get; init; }

    /// <summary>Room at the sender in bytes, before window scaling.</summary>
    public ushort Window { get; init; }

    /// <summary>Length in bytes of the header with its options: 20 to 60.</summary>
    public int HeaderLength { get; init; }

    /// <summary>Checksum, as it came.</summary>
    public ushort Checksum { get; init; }

    /// <summary>Where urgent data ends; means something with <see cref="TcpFlags.Urg"/>.</summary>
    public ushort UrgentPointer { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{SourcePort} > {DestinationPort} {Flags}";
}
