using System.Globalization;
using System.Runtime.InteropServices;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Fixtures;
using Xunit;

namespace VirtualNet.Tests.Support;

/// <summary>
/// Puts what a request writes beside what iproute2 sent, down to the innermost attribute: one line each, with its path and its bytes, whatever
/// their order and whether or not NLA_F_NESTED is set.
/// </summary>
internal static class WireTree
{
    /// <summary>Fails unless the request says the same as the fixture.</summary>
    /// <param name="fixture">Name of the fixture: <c>link-add/vlan</c>.</param>
    /// <param name="request">The request.</param>
    /// <param name="whole">Paths of attributes that are compared as bytes, and not looked into.</param>
    /// <param name="except">Pairs of lines that differ on purpose: what iproute2 sent, and what is sent instead (null: nothing).</param>
    public static void SameAs(string fixture, INetlinkRequest request, string[]? whole = null, params (string Theirs, string? Ours)[] except)
    {
        List<string> expected = Lines(Assert.Single(HexFixture.Load(fixture).Messages), whole ?? []);
        foreach ((string theirs, string? ours) in except)
        {
            Assert.True(expected.Remove(theirs), $"{fixture} does not have the line '{theirs}':\n{string.Join('\n', expected)}");
            if (ours is not null)
                expected.Add(ours);
        }

        expected.Sort(StringComparer.Ordinal);
        List<string> actual = Lines(Encode(request), whole ?? []);
        actual.Sort(StringComparer.Ordinal);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    /// <summary>The bytes of a request as a connection sends it, with sequence number 0.</summary>
    public static byte[] Encode(INetlinkRequest request)
    {
        var writer = new MessageWriter(512);
        try
        {
            writer.BeginMessage(request.Type, request.Flags | NetlinkFlags.NLM_F_REQUEST | NetlinkFlags.NLM_F_ACK, 0);
            request.WriteBody(ref writer);
            writer.EndMessage();
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static List<string> Lines(byte[] message, string[] whole)
    {
        var header = MemoryMarshal.Read<MessageHeader>(message);
        Assert.Equal((uint)message.Length, header.Length);
        MessageSchema schema = RouteSchema.Find(header.Type)!;
        int body = MessageHeader.Size + schema.BodySize;
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{schema.Name} flags {(int)header.Flags:x}"),
            "body " + Convert.ToHexString(message.AsSpan(MessageHeader.Size, schema.BodySize)),
        };
        Walk(schema.Attributes, message.AsSpan(body), "", whole, lines);
        return lines;
    }

    private static void Walk(AttributeSpace space, ReadOnlySpan<byte> level, string path, string[] whole, List<string> lines)
    {
        var reader = new AttributeReader(level);
        while (reader.Read())
        {
            string here = path + space.Name(reader.Type);
            if (!whole.Contains(here) && space.Inside(reader.Type, level) is { } inside)
            {
                lines.Add(here + (inside.BodySize == 0 ? "" : " body " + Convert.ToHexString(reader.Value[..inside.BodySize])));
                Walk(inside, reader.Value[inside.BodySize..], here + "/", whole, lines);
            }
            else
            {
                lines.Add($"{here} {Convert.ToHexString(reader.Value)}");
            }
        }
    }
}
