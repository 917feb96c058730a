using System.Buffers.Binary;

namespace VirtualNet.Packets;

/// <summary>
/// Makes the answer to a ping of the ping itself. Exchanging source and destination leaves every checksum as it is, since sums do not
/// depend on the order; only the change of the type has to be made up for.
/// </summary>
internal static class EchoReply
{
    private const int MacSize = 6;
    private const ushort VlanTag = 0x8100;    // IEEE 802.1Q
    private const ushort ServiceTag = 0x88a8; // IEEE 802.1ad
    private const int IPv4SourceAt = 12;
    private const int IPv6SourceAt = 8;
    private const int IPv6HeaderSize = 40;
    private const int ChecksumAt = 2;
    private const byte ReplyType4 = 0;
    private const byte ReplyType6 = 129;

    public static byte[] Of(TunTapPacket request)
    {
        if (request.Icmp is not { IsEchoRequest: true } icmp)
            throw new InvalidOperationException("Only an echo request (a ping) has an echo reply.");
        byte[] reply = (byte[])request.Bytes.Clone();
        int ip = NetworkHeaderAt(request);
        if (ip > 0)
            Exchange(reply, 0, MacSize);
        if (request.IPv4 is { } header)
        {
            Exchange(reply, ip + IPv4SourceAt, 4);
            ChangeType(reply.AsSpan(ip + header.HeaderLength), ReplyType4);
        }
        else
        {
            if (request.IPv6!.PayloadLength > reply.Length - ip - IPv6HeaderSize || reply[ip + 6] != (byte)IPProtocol.IcmpV6)
                throw new InvalidOperationException("Only an echo request without extension headers has an echo reply here.");
            Exchange(reply, ip + IPv6SourceAt, 16);
            ChangeType(reply.AsSpan(ip + IPv6HeaderSize), ReplyType6);
        }

        return reply;
    }

    /// <summary>Where the IP header begins: behind the Ethernet header and its VLAN tags.</summary>
    private static int NetworkHeaderAt(TunTapPacket request)
    {
        if (request.Ethernet is null)
            return 0;
        int typeAt = 2 * MacSize;
        while (BinaryPrimitives.ReadUInt16BigEndian(request.Bytes.AsSpan(typeAt)) is VlanTag or ServiceTag)
            typeAt += 4;
        return typeAt + 2;
    }

    /// <summary>Exchanges two neighbouring fields of the same size.</summary>
    private static void Exchange(byte[] packet, int at, int size)
    {
        Span<byte> first = packet.AsSpan(at, size), second = packet.AsSpan(at + size, size);
        Span<byte> kept = stackalloc byte[size];
        first.CopyTo(kept);
        second.CopyTo(first);
        kept.CopyTo(second);
    }

    /// <summary>HC' = ~(~HC + ~m + m') of RFC 1624, where m is the 16-bit word of type and code.</summary>
    private static void ChangeType(Span<byte> message, byte type)
    {
        uint sum = (ushort)~BinaryPrimitives.ReadUInt16BigEndian(message[ChecksumAt..]);
        sum += (ushort)~BinaryPrimitives.ReadUInt16BigEndian(message);
        message[0] = type;
        sum += BinaryPrimitives.ReadUInt16BigEndian(message);
        sum = (sum & 0xffff) + (sum >> 16);
        sum = (sum & 0xffff) + (sum >> 16);
        BinaryPrimitives.WriteUInt16BigEndian(message[ChecksumAt..], (ushort)~sum);
    }
}
