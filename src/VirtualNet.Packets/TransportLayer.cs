using System.Buffers.Binary;
using PacketDotNet;

namespace VirtualNet.Packets;

/// <summary>ICMP, UDP and TCP.</summary>
internal static class TransportLayer
{
    private const int IcmpSize = 4; // type, code, checksum; what follows depends on the type
    private const int EchoSize = 8; // with identifier and sequence number
    private const int UdpSize = 8;
    private const int TcpSize = 20;

    public static void Read(HeaderReading reading, IPProtocol protocol)
    {
        switch (protocol)
        {
            case IPProtocol.Icmp when reading.Headers.IPv4 is not null:
                reading.Header("ICMP", EchoSize, ReadIcmp4);
                break;
            case IPProtocol.IcmpV6 when reading.Headers.IPv6 is not null:
                reading.Header("ICMPv6", IcmpSize, ReadIcmp6);
                break;
            case IPProtocol.Udp:
                reading.Header("UDP", UdpSize, ReadUdp);
                break;
            case IPProtocol.Tcp:
                reading.Header("TCP", TcpSize, ReadTcp);
                break;
        }
    }

    private static void ReadIcmp4(HeaderReading reading)
    {
        var packet = new IcmpV4Packet(reading.Segment);
        int typeAndCode = (int)packet.TypeCode;
        AddIcmp(reading, new IcmpHeader { Version = 4, Type = (byte)(typeAndCode >> 8), Code = (byte)typeAndCode, Checksum = packet.Checksum });
    }

    private static void ReadIcmp6(HeaderReading reading)
    {
        var packet = new IcmpV6Packet(reading.Segment);
        AddIcmp(reading, new IcmpHeader { Version = 6, Type = (byte)packet.Type, Code = packet.Code, Checksum = packet.Checksum });
    }

    private static void AddIcmp(HeaderReading reading, IcmpHeader header)
    {
        ReadOnlySpan<byte> bytes = reading.Rest;
        bool echo = (header.IsEchoRequest || header.IsEchoReply) && bytes.Length >= EchoSize;
        if (echo)
        {
            header = header with
            {
                Identifier = BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]),
                Sequence = BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]),
            };
        }

        reading.Headers = reading.Headers with { Icmp = header };
        reading.Skip(echo ? EchoSize : IcmpSize);
    }

    private static void ReadUdp(HeaderReading reading)
    {
        var packet = new UdpPacket(reading.Segment);
        reading.Headers = reading.Headers with
        {
            Udp = new UdpHeader
            {
                SourcePort = packet.SourcePort,
                DestinationPort = packet.DestinationPort,
                Length = (ushort)packet.Length,
                Checksum = packet.Checksum,
            },
        };
        if (packet.Length >= UdpSize)
            reading.EndAfter(packet.Length);
        reading.Skip(UdpSize);
    }

    private static void ReadTcp(HeaderReading reading)
    {
        var packet = new TcpPacket(reading.Segment);
        int headerSize = packet.DataOffset * 4; // in words of 32 bits
        if (headerSize < TcpSize)
        {
            reading.Stop($"a TCP header of {headerSize} bytes is impossible");
            return;
        }

        reading.Headers = reading.Headers with
        {
            Tcp = new TcpHeader
            {
                SourcePort = packet.SourcePort,
                DestinationPort = packet.DestinationPort,
                SequenceNumber = packet.SequenceNumber,
                AcknowledgmentNumber = packet.AcknowledgmentNumber,
                Flags = (TcpFlags)packet.Flags,
                Window = packet.WindowSize,
                HeaderLength = headerSize,
                Checksum = packet.Checksum,
                UrgentPointer = (ushort)packet.UrgentPointer,
            },
        };
        reading.Skip(headerSize);
    }
}
