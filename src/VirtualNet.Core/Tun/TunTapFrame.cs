namespace VirtualNet.Tun;

/// <summary>One packet in the buffer that it was read into: valid until the buffer is used again.</summary>
public readonly ref struct TunTapFrame
{
    /// <summary>The IP packet (tun) or Ethernet frame (tap), without what the device puts in front of it.</summary>
    public ReadOnlySpan<byte> Packet { get; init; }

    /// <summary>What is left to be done to it; all zero on a device without the vnet header.</summary>
    public VnetHeader VnetHeader { get; init; }

    /// <summary>EtherType that the device reported; 0 on a device without packet information.</summary>
    public ushort EtherType { get; init; }

    /// <summary>The packet did not fit the buffer, and its end is lost. Told only by a device with packet information.</summary>
    public bool Truncated { get; init; }
}
