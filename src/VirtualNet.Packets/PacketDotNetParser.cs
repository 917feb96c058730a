using System.Runtime.InteropServices;

namespace VirtualNet.Packets;

/// <summary>Reads headers with PacketDotNet, one header at a time, so that a malformed one does not cost those around it.</summary>
public sealed class PacketDotNetParser : IPacketParser
{
    /// <inheritdoc/>
    public PacketHeaders Parse(ReadOnlyMemory<byte> packet, TunTapMode mode)
    {
        if (!MemoryMarshal.TryGetArray(packet, out ArraySegment<byte> bytes))
            bytes = packet.ToArray();
        var reading = new HeaderReading(bytes);
        if (mode is TunTapMode.Tap)
            LinkLayer.Read(reading);
        else
            NetworkLayer.Read(reading);
        return reading.Headers with { Payload = reading.Rest };
    }
}
