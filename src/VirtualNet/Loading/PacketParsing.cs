using VirtualNet.Packets;

namespace VirtualNet.Loading;

/// <summary>Reads headers of packets; the library behind it is loaded when a header is first asked for.</summary>
internal sealed class PacketParsing : IPacketParser
{
    private static readonly Lazy<IPacketParser> Loaded = new(
        () => new PrivateAssemblies("packets").Create<IPacketParser>("VirtualNet.Packets", "VirtualNet.Packets.PacketDotNetParser"));

    private PacketParsing()
    {
    }

    /// <summary>The parser that all packets of the session share.</summary>
    public static PacketParsing Instance { get; } = new();

    /// <inheritdoc/>
    public PacketHeaders Parse(ReadOnlyMemory<byte> packet, TunTapMode mode) => Loaded.Value.Parse(packet, mode);
}
