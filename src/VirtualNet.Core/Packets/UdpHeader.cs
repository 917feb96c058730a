namespace VirtualNet;

/// <summary>UDP header (RFC 768).</summary>
public sealed record UdpHeader
{
    /// <summary>Port of the sender.</summary>
    public ushort SourcePort { get; init; }

    /// <summary>Port of the receiver.</summary>
    public ushort DestinationPort { get; init; }

    /// <summary>Length in bytes of header and payload, as the header says.</summary>
    public ushort Length { get; init; }

    /// <summary>Checksum, as it came; 0 when the sender made none.</summary>
    public ushort Checksum { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{SourcePort} > {DestinationPort}";
}
