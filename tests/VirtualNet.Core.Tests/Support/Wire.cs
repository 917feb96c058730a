using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using VirtualNet.Netlink;
using VirtualNet.Tests.Fixtures;
using Xunit;

namespace VirtualNet.Tests.Support;

/// <summary>Puts what a request writes beside what iproute2 sent: header, fixed structure, then the attributes whatever their order.</summary>
internal static class Wire
{
    /// <summary>The bytes of a request as a connection sends it, with sequence number 0.</summary>
    public static byte[] Encode(INetlinkRequest request, NetlinkFlags extra = NetlinkFlags.NLM_F_ACK)
    {
        var writer = new MessageWriter(512);
        try
        {
            writer.BeginMessage(request.Type, request.Flags | NetlinkFlags.NLM_F_REQUEST | extra, 0);
            request.WriteBody(ref writer);
            writer.EndMessage();
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Fails unless the request says the same as the fixture, attribute by attribute.</summary>
    public static void SameAs(string fixture, INetlinkRequest request, int bodySize, NetlinkFlags extra = NetlinkFlags.NLM_F_ACK)
    {
        HexFixture expected = HexFixture.Load(fixture);
        Assert.Equal(Describe(Assert.Single(expected.Messages), bodySize), Describe(Encode(request, extra), bodySize));
    }

    /// <summary>The messages of a fixture, each handed to a parser.</summary>
    public static List<T> ParseAll<T>(string fixture, MessageParser<T> parse)
        where T : class
    {
        var items = new List<T>();
        ReadOnlySpan<byte> bytes = HexFixture.Load(fixture).Bytes;
        while (!bytes.IsEmpty)
        {
            if (parse(NetlinkMessage.Take(ref bytes)) is { } item)
                items.Add(item);
        }

        return items;
    }

    private static string Describe(ReadOnlySpan<byte> message, int bodySize)
    {
        var header = MemoryMarshal.Read<MessageHeader>(message);
        Assert.Equal((uint)message.Length, header.Length);
        var lines = new List<string>();
        for (ReadOnlySpan<byte> rest = message[(MessageHeader.Size + bodySize)..]; !rest.IsEmpty;)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(rest);
            int type = BinaryPrimitives.ReadUInt16LittleEndian(rest[2..]);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{type:x4} {Convert.ToHexString(rest[4..length])}"));
            rest = rest[Math.Min((length + 3) & ~3, rest.Length)..];
        }

        lines.Sort(StringComparer.Ordinal);
        string body = Convert.ToHexString(message.Slice(MessageHeader.Size, bodySize));
        return string.Create(CultureInfo.InvariantCulture, $"type {header.Type} flags {(int)header.Flags:x}\n{body}\n{string.Join('\n', lines)}");
    }
}
