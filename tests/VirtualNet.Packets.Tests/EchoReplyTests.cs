using System.Net;
using Xunit;

namespace VirtualNet.Tests.Packets;

/// <summary>The answer to a ping is what a host would send: judged by checksums computed from nothing.</summary>
public class EchoReplyTests
{
    private const uint IcmpV6 = 58;

    [Fact]
    public void The_samples_have_right_checksums()
    {
        Assert.Equal(0, Samples.InternetChecksum(Samples.Ping4.AsSpan(0, 20)));
        Assert.Equal(0, Samples.InternetChecksum(Samples.Ping4.AsSpan(20)));
        Assert.Equal(0, ChecksumOfIPv6(Samples.Ping6));
    }

    [Fact]
    public void IPv4()
    {
        TunTapPacket reply = Packet(Samples.Ping4).ToEchoReply();
        Assert.True(reply.Icmp!.IsEchoReply);
        Assert.Equal(IPAddress.Parse("192.168.3.77"), reply.Source);
        Assert.Equal(IPAddress.Parse("192.168.3.11"), reply.Destination);
        Assert.Equal((ushort)7, reply.Icmp.Sequence);
        Assert.Equal("abcdefgh"u8.ToArray(), reply.Payload);
        Assert.Equal(0, Samples.InternetChecksum(reply.Bytes.AsSpan(0, 20)));
        Assert.Equal(0, Samples.InternetChecksum(reply.Bytes.AsSpan(20)));
    }

    [Fact]
    public void IPv6()
    {
        TunTapPacket reply = Packet(Samples.Ping6).ToEchoReply();
        Assert.True(reply.Icmp!.IsEchoReply);
        Assert.Equal(IPAddress.Parse("fd00::2"), reply.Source);
        Assert.Equal(IPAddress.Parse("fd00::1"), reply.Destination);
        Assert.Equal(0, ChecksumOfIPv6(reply.Bytes));
    }

    [Theory]
    [InlineData("0800", 0)]
    [InlineData("8100002A0800", 42)]
    [InlineData("88A800078100002A0800", 7)]
    public void In_a_frame(string types, int vlan)
    {
        byte[] head = Convert.FromHexString("02005E10000202005E100001" + types);
        TunTapPacket reply = Packet([.. head, .. Samples.Ping4], TunTapMode.Tap).ToEchoReply();
        Assert.Equal(new MacAddress("02:00:5e:10:00:01"), reply.Ethernet!.Destination);
        Assert.Equal(new MacAddress("02:00:5e:10:00:02"), reply.Ethernet.Source);
        Assert.Equal(vlan, reply.Ethernet.VlanId ?? 0);
        Assert.True(reply.Icmp!.IsEchoReply);
        Assert.Equal(0, Samples.InternetChecksum(reply.Bytes.AsSpan(head.Length + 20)));
    }

    [Fact]
    public void The_request_stays_as_it_is()
    {
        TunTapPacket request = Packet((byte[])Samples.Ping4.Clone());
        request.ToEchoReply();
        Assert.Equal(Samples.Ping4, request.Bytes);
    }

    [Fact]
    public void What_is_no_ping_has_no_answer() => Assert.Throws<InvalidOperationException>(() => Packet(Samples.Tcp).ToEchoReply());

    private static TunTapPacket Packet(byte[] bytes, TunTapMode mode = TunTapMode.Tun) => new(bytes, mode, Samples.Parser);

    /// <summary>Over the pseudo header of RFC 8200, 8.1, and the message.</summary>
    private static ushort ChecksumOfIPv6(byte[] packet) =>
        Samples.InternetChecksum(packet.AsSpan(8), IcmpV6 + (uint)(packet.Length - 40));
}
