using PacketDotNet;

namespace VirtualNet.Packets;

/// <summary>IPv4 and IPv6.</summary>
internal static class NetworkLayer
{
    private const int IPv4Size = 20;
    private const int IPv6Size = 40;
    private const int DontFragment = 2; // of the three flag bits (RFC 791)
    private const int MoreFragments = 1;

    public static void Read(HeaderReading reading)
    {
        switch (reading.Rest.Count == 0 ? 0 : reading.Rest[0] >> 4)
        {
            case 4:
                if (reading.Header("IPv4", IPv4Size, ReadIPv4) && reading.Headers.IPv4 is { FragmentOffset: 0 } ip4)
                    TransportLayer.Read(reading, ip4.Protocol);
                break;
            case 6:
                if (reading.Header("IPv6", IPv6Size, ReadIPv6) && reading.Headers.IPv6 is { } ip6)
                    TransportLayer.Read(reading, ip6.Protocol);
                break;
            default:
                reading.Stop(reading.Rest.Count == 0 ? "there is no IP header" : $"IP version {reading.Rest[0] >> 4} does not exist");
                break;
        }
    }

    private static void ReadIPv4(HeaderReading reading)
    {
        var packet = new IPv4Packet(reading.Segment);
        int headerSize = packet.HeaderLength * 4; // in words of 32 bits
        if (headerSize < IPv4Size || headerSize > reading.Rest.Count)
        {
            reading.Stop($"an IPv4 header of {headerSize} bytes is impossible here");
            return;
        }

        reading.Headers = reading.Headers with
        {
            IPv4 = new IPv4Header
            {
                Source = packet.SourceAddress,
                Destination = packet.DestinationAddress,
                Protocol = (IPProtocol)packet.Protocol,
                TimeToLive = (byte)packet.TimeToLive,
                TotalLength = (ushort)packet.TotalLength,
                HeaderLength = headerSize,
                Identification = packet.Id,
                DontFragment = (packet.FragmentFlags & DontFragment) != 0,
                MoreFragments = (packet.FragmentFlags & MoreFragments) != 0,
                FragmentOffset = packet.FragmentOffset * 8, // in units of 8 bytes
                Dscp = (byte)(packet.TypeOfService >> 2),
                Ecn = (byte)(packet.TypeOfService & 3),
                Checksum = packet.Checksum,
            },
        };
        if (packet.TotalLength >= headerSize)
            reading.EndAfter(packet.TotalLength);
        reading.Skip(headerSize);
    }

    private static void ReadIPv6(HeaderReading reading)
    {
        var packet = new IPv6Packet(reading.Segment);
        int headerSize = IPv6Size + packet.ExtensionHeadersLength;
        bool laterFragment = packet.ExtensionHeaders.OfType<IPv6FragmentationExtensionHeader>().Any(h => h.FragmentOffset != 0);
        var header = new IPv6Header
        {
            Source = packet.SourceAddress,
            Destination = packet.DestinationAddress,
            // What a later fragment carries has no header of its own to read.
            Protocol = laterFragment ? IPProtocol.Fragment : (IPProtocol)packet.Protocol,
            HopLimit = (byte)packet.HopLimit,
            PayloadLength = packet.PayloadLength,
            Dscp = (byte)(packet.TrafficClass >> 2),
            Ecn = (byte)(packet.TrafficClass & 3),
            FlowLabel = packet.FlowLabel,
        };
        reading.Headers = reading.Headers with { IPv6 = header };
        if (header.PayloadLength > 0)
            reading.EndAfter(IPv6Size + header.PayloadLength);
        reading.Skip(headerSize);
    }
}
