using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Tun;

/// <summary>What the kernel reports of tun/tap devices (replies that iproute2 got) becomes details.</summary>
public class TunTapDetailsTests
{
    [Fact]
    public void Tun_with_an_owner()
    {
        NetLink link = Read("replies/link-tun");
        Assert.Equal("tun", link.Kind);
        Assert.Equal(new TunTapDetails { Mode = TunTapMode.Tun, Owner = 1000, Persistent = true }, link.Details);
        Assert.Null(link.MacAddress);
    }

    [Fact]
    public void Tap_has_everything_that_was_asked_for()
    {
        NetLink link = Read("replies/link-tap");
        Assert.Equal("tun", link.Kind); // the kernel's word for both
        var details = Assert.IsType<TunTapDetails>(link.Details);
        Assert.Equal(TunTapMode.Tap, details.Mode);
        Assert.True(details.Persistent);
        Assert.NotNull(link.MacAddress);
    }

    [Fact]
    public void Every_attribute_goes_where_it_belongs()
    {
        var writer = new MessageWriter(256);
        try
        {
            writer.UInt8(TunTapAttribute.IFLA_TUN_TYPE, 2);
            writer.UInt32(TunTapAttribute.IFLA_TUN_OWNER, 11);
            writer.UInt32(TunTapAttribute.IFLA_TUN_GROUP, 12);
            writer.UInt8(TunTapAttribute.IFLA_TUN_PI, 1);
            writer.UInt8(TunTapAttribute.IFLA_TUN_VNET_HDR, 1);
            writer.UInt8(TunTapAttribute.IFLA_TUN_PERSIST, 1);
            writer.UInt8(TunTapAttribute.IFLA_TUN_MULTI_QUEUE, 1);
            writer.UInt32(TunTapAttribute.IFLA_TUN_NUM_QUEUES, 3);
            writer.UInt32(TunTapAttribute.IFLA_TUN_NUM_DISABLED_QUEUES, 4);
            var expected = new TunTapDetails
            {
                Mode = TunTapMode.Tap,
                Owner = 11,
                Group = 12,
                PacketInformation = true,
                VnetHeader = true,
                Persistent = true,
                MultiQueue = true,
                Queues = 3,
                DisabledQueues = 4,
            };
            Assert.Equal(expected, new TunKind().ReadDetails(new AttributeReader(writer.Written)));
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static NetLink Read(string fixture) => Assert.Single(Wire.ParseAll(fixture, new LinkParser(new NetNamespace()).Parse));
}
