namespace VirtualNet.Packets;

/// <summary>Reads the headers of packets. It never throws on what came over the wire: what cannot be read is left out.</summary>
public interface IPacketParser
{
    /// <summary>Reads as many headers as there are.</summary>
    /// <param name="packet">The packet; the result may point into it.</param>
    /// <param name="mode">Tun: it begins with an IP header. Tap: it begins with an Ethernet header.</param>
    PacketHeaders Parse(ReadOnlyMemory<byte> packet, TunTapMode mode);
}
