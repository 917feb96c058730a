using System.Buffers.Binary;

namespace VirtualNet.Probes;

/// <summary>ICMP echo messages (RFC 792, RFC 4443): type, code, checksum, identifier, sequence number, data.</summary>
internal static class IcmpEcho
{
    /// <summary>Bytes before the data.</summary>
    public const int HeaderSize = 8;

    private const byte RequestV4 = 8;
    private const byte ReplyV4 = 0;
    private const byte RequestV6 = 128;
    private const byte ReplyV6 = 129;

    /// <summary>An echo request. The checksum of IPv6 needs the addresses, so the kernel fills it in.</summary>
    /// <param name="v6">True for ICMPv6.</param>
    /// <param name="id">Identifier; ping sockets put their own in its place.</param>
    /// <param name="sequence">Sequence number.</param>
    /// <param name="size">Bytes of data.</param>
    public static byte[] Request(bool v6, ushort id, ushort sequence, int size)
    {
        byte[] message = new byte[HeaderSize + size];
        message[0] = v6 ? RequestV6 : RequestV4;
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(4), id);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(6), sequence);
        for (int i = 0; i < size; i++)
            message[HeaderSize + i] = (byte)i;
        if (!v6)
            BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(2), Checksum(message));
        return message;
    }

    /// <summary>Reads an echo reply; null for another message.</summary>
    public static (ushort Id, ushort Sequence)? ReadReply(bool v6, ReadOnlySpan<byte> message) => Read(message, v6 ? ReplyV6 : ReplyV4);

    /// <summary>Reads the request that an ICMP error quotes; null for another message.</summary>
    public static (ushort Id, ushort Sequence)? ReadQuoted(bool v6, ReadOnlySpan<byte> message) => Read(message, v6 ? RequestV6 : RequestV4);

    /// <summary>Takes the IPv4 header off what a raw socket receives; raw IPv6 sockets receive without one.</summary>
    public static ReadOnlySpan<byte> WithoutHeader(ReadOnlySpan<byte> packet)
    {
        int header = packet.IsEmpty ? 0 : (packet[0] & 0xf) * 4;
        return header < packet.Length ? packet[header..] : default;
    }

    /// <summary>The Internet checksum (RFC 1071); 0 over a message that has its own right.</summary>
    public static ushort Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (; bytes.Length > 1; bytes = bytes[2..])
            sum += BinaryPrimitives.ReadUInt16BigEndian(bytes);
        if (!bytes.IsEmpty)
            sum += (uint)bytes[0] << 8;
        while (sum > 0xffff)
            sum = (sum & 0xffff) + (sum >> 16);
        return (ushort)~sum;
    }

    private static (ushort Id, ushort Sequence)? Read(ReadOnlySpan<byte> message, byte type) => message.Length >= HeaderSize && message[0] == type
        ? (BinaryPrimitives.ReadUInt16BigEndian(message[4..]), BinaryPrimitives.ReadUInt16BigEndian(message[6..]))
        : null;
}
