using System.Net;
using VirtualNet.Interop;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Fixtures;
using Xunit;

namespace VirtualNet.Tests.Allocations;

/// <summary>The codec allocates nothing per attribute: neither writing nor reading makes an object that the caller does not get.</summary>
public class CodecAllocationTests
{
    private static readonly IPAddress Address = IPAddress.Parse("192.0.2.1");

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public void WritingAllocatesNothing(int attributes) => Assert.Equal(0, Allocated.By(() => Write(attributes)));

    [Theory]
    [InlineData("replies/link-dump")]
    [InlineData("replies/link-dump-bridge")]
    public void WalkingAllocatesNothing(string fixture)
    {
        byte[] bytes = HexFixture.Load(fixture).Bytes;
        long sum = 0;
        Assert.Equal(0, Allocated.By(() => sum += Walk(bytes)));
        Assert.NotEqual(0, sum);
    }

    [Fact]
    public void AttributesThatAreNotKeptCostNothing()
    {
        byte[] plain = HexFixture.Load("replies/link-veth-across").Messages[0];
        byte[] more = WithUnknownAttributes(plain, 100);
        var parser = new LinkParser(new NetNamespace());
        Assert.Equal(Allocated.By(() => Parse(parser, plain)), Allocated.By(() => Parse(parser, more)));
    }

    private static void Write(int attributes)
    {
        var writer = new MessageWriter(16 * 1024);
        writer.BeginMessage((ushort)RouteMessageType.RTM_NEWLINK, NetlinkFlags.NLM_F_REQUEST, 1);
        writer.Struct(new ifinfomsg { ifi_index = 7 });
        for (int i = 0; i < attributes; i++)
        {
            NestedToken nested = writer.BeginNested(LinkAttribute.IFLA_LINKINFO);
            writer.String(LinkAttribute.IFLA_IFNAME, "a-link-name");
            writer.UInt32(LinkAttribute.IFLA_MTU, 1500);
            writer.UInt16BigEndian(LinkAttribute.IFLA_LINKMODE, 4789);
            writer.Address(LinkAttribute.IFLA_ADDRESS, Address);
            writer.EndNested(nested);
        }

        writer.EndMessage();
        writer.Dispose();
    }

    private static long Walk(ReadOnlySpan<byte> bytes)
    {
        long sum = 0;
        while (!bytes.IsEmpty)
        {
            NetlinkMessage message = NetlinkMessage.Take(ref bytes);
            AttributeReader attributes = message.Attributes<ifinfomsg>();
            while (attributes.Read())
            {
                sum += attributes.TypeAs<LinkAttribute>() switch
                {
                    LinkAttribute.IFLA_MTU => attributes.UInt32(),
                    LinkAttribute.IFLA_OPERSTATE => attributes.UInt8(),
                    LinkAttribute.IFLA_QDISC => attributes.InternedString().Length,
                    LinkAttribute.IFLA_STATS64 => (long)attributes.Struct<rtnl_link_stats64>().rx_bytes,
                    LinkAttribute.IFLA_LINKINFO => Nested(attributes.Nested()),
                    _ => attributes.Value.Length,
                };
            }
        }

        return sum;
    }

    private static int Nested(AttributeReader attributes)
    {
        int count = 0;
        while (attributes.Read())
            count++;
        return count;
    }

    private static void Parse(LinkParser parser, byte[] message)
    {
        ReadOnlySpan<byte> bytes = message;
        Assert.NotNull(parser.Parse(NetlinkMessage.Take(ref bytes)));
    }

    /// <summary>The same message with attributes behind it that a newer kernel might send.</summary>
    private static byte[] WithUnknownAttributes(byte[] message, int count)
    {
        var writer = new MessageWriter(16 * 1024);
        writer.Raw(message);
        for (int i = 0; i < count; i++)
            writer.UInt64((LinkAttribute)0x3ff0, 1);
        byte[] bytes = writer.Written.ToArray();
        BitConverter.TryWriteBytes(bytes, bytes.Length);
        writer.Dispose();
        return bytes;
    }
}
