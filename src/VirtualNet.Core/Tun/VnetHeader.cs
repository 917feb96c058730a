namespace VirtualNet;

/// <summary>
/// What the sender of a packet left to be done to it (struct virtio_net_hdr of linux/virtio_net.h; the Virtual I/O Device
/// specification 1.2, 5.1.6). All zero: the packet is complete.
/// </summary>
public readonly record struct VnetHeader
{
    /// <summary>The checksum is missing: the sum of everything from <see cref="ChecksumStart"/> on belongs to <see cref="ChecksumOffset"/> bytes behind it.</summary>
    public bool NeedsChecksum { get; init; }

    /// <summary>The checksum was verified already.</summary>
    public bool ChecksumValid { get; init; }

    /// <summary>Offset in bytes, from the first byte of the packet, at which the sum begins.</summary>
    public ushort ChecksumStart { get; init; }

    /// <summary>Offset in bytes, from <see cref="ChecksumStart"/>, of the 16-bit checksum.</summary>
    public ushort ChecksumOffset { get; init; }

    /// <summary>How a packet longer than the MTU is to be cut; None when it is not.</summary>
    public SegmentationKind Segmentation { get; init; }

    /// <summary>The packet carries ECN marks: the congestion window was reduced.</summary>
    public bool Ecn { get; init; }

    /// <summary>Payload of each segment in bytes; 0 when the packet is not to be cut.</summary>
    public ushort SegmentSize { get; init; }

    /// <summary>Length in bytes of the headers that every segment repeats: a hint.</summary>
    public ushort HeaderLength { get; init; }
}
