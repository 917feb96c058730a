using System.Buffers.Binary;
using Xunit;

namespace VirtualNet.Tests.Fixtures;

/// <summary>The fixtures are whole, judged by arithmetic of this file's own.</summary>
public class HexFixtureTests
{
    public static TheoryData<string> Names => [.. HexFixture.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_made_of_whole_messages(string name)
    {
        var fixture = HexFixture.Load(name);
        Assert.Matches("^(ip|bridge) ", fixture.Command);
        Assert.NotEmpty(fixture.Messages);
        var at = 0;
        foreach (var message in fixture.Messages)
        {
            Assert.Equal(BinaryPrimitives.ReadInt32LittleEndian(fixture.Bytes.AsSpan(at)), message.Length);
            Assert.Equal(0ul, BinaryPrimitives.ReadUInt64LittleEndian(message.AsSpan(8)));
            var type = BinaryPrimitives.ReadUInt16LittleEndian(message.AsSpan(4));
            if (type >= 16)
            {
                AssertAttributesFill(message.AsSpan(16 + BodyLength(type)));
            }

            at += (message.Length + 3) & ~3;
        }

        Assert.Equal(fixture.Bytes.Length, at);
    }

    [Fact]
    public void Cover_every_group()
    {
        var groups = HexFixture.Names.GroupBy(name => name.Split('/')[0]).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(
            ["addr", "bridge-port", "link-add", "link-del", "link-get", "link-set", "neigh", "netns", "replies", "replies-vm", "route"],
            groups.Keys.Order(StringComparer.Ordinal));
        Assert.True(groups.Values.Sum() > 200);
    }

    [Fact]
    public void Loader_reads_hex_and_skips_notes()
    {
        var fixture = HexFixture.Parse(
            """
            # ip link set dev veth1 netns red
            # iproute2

            10 00 00 00    # nlmsg_len = 16 ff
              08 00 1c 00  # IFLA_NET_NS_FD, 8 bytes (a descriptor of the sender)
                04 00 00 00
                ff         # padding
            """);
        Assert.Equal("ip link set dev veth1 netns red", fixture.Command);
        Assert.Equal("1000000008001C0004000000FF", Convert.ToHexString(fixture.Bytes));
        Assert.Equal("1000000008001C0009000000FF", Convert.ToHexString(fixture.With("IFLA_NET_NS_FD", 9)));
    }

    /// <summary>Sizes of the structs between header and attributes, rounded up to four bytes.</summary>
    private static int BodyLength(ushort type) => type switch
    {
        >= 16 and < 20 or 108 or 109 => 16,     // ifinfomsg
        >= 20 and < 24 => 8,                    // ifaddrmsg
        >= 24 and < 32 => 12,                   // rtmsg, ndmsg
        >= 88 and < 92 => 4,                    // rtgenmsg
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "a message that the fixtures did not have yet"),
    };

    private static void AssertAttributesFill(ReadOnlySpan<byte> attributes)
    {
        while (!attributes.IsEmpty)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(attributes);
            Assert.InRange(length, 4, attributes.Length);
            attributes = attributes[Math.Min((length + 3) & ~3, attributes.Length)..];
        }
    }
}
