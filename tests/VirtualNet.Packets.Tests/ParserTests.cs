using System.Net;
using VirtualNet.Packets;
using Xunit;

namespace VirtualNet.Tests.Packets;

/// <summary>Headers are read as their RFCs lay them out.</summary>
public class ParserTests
{
    // RFC 4861 section 4, RFC 4443 section 3, RFC 792.
    [Theory]
    [InlineData(6, 133, 0, "router solicitation")]
    [InlineData(6, 135, 0, "neighbor solicitation")]
    [InlineData(6, 1, 4, "destination unreachable code 4")]
    [InlineData(4, 3, 1, "destination unreachable code 1")]
    [InlineData(4, 133, 0, "type 133 code 0")]
    public void Icmp_messages_are_named(int version, byte type, byte code, string text) =>
        Assert.Equal(text, new IcmpHeader { Version = version, Type = type, Code = code }.ToString());

    [Fact]
    public void Ping_over_ipv4()
    {
        PacketHeaders headers = Samples.Parse(Samples.Ping4);
        Assert.Null(headers.Problem);
        Assert.Null(headers.Ethernet);
        Assert.Equal(
            new IPv4Header
            {
                Source = IPAddress.Parse("192.168.3.11"),
                Destination = IPAddress.Parse("192.168.3.77"),
                Protocol = IPProtocol.Icmp,
                TimeToLive = 64,
                TotalLength = 36,
                HeaderLength = 20,
                Identification = 0x5077,
                DontFragment = true,
                Checksum = 0x62b9,
            },
            headers.IPv4);
        Assert.Equal(new IcmpHeader { Version = 4, Type = 8, Code = 0, Checksum = 0x05a6, Identifier = 0x60bd, Sequence = 7 }, headers.Icmp);
        Assert.True(headers.Icmp!.IsEchoRequest);
        Assert.Equal("abcdefgh"u8.ToArray(), headers.Payload.ToArray());
    }

    [Fact]
    public void Ping_over_ipv6()
    {
        PacketHeaders headers = Samples.Parse(Samples.Ping6);
        Assert.Null(headers.Problem);
        Assert.Equal(
            new IPv6Header
            {
                Source = IPAddress.Parse("fd00::1"),
                Destination = IPAddress.Parse("fd00::2"),
                Protocol = IPProtocol.IcmpV6,
                HopLimit = 64,
                PayloadLength = 12,
                FlowLabel = 0x12345,
            },
            headers.IPv6);
        Assert.Equal(new IcmpHeader { Version = 6, Type = 128, Code = 0, Checksum = 0xd5e1, Identifier = 0x1234, Sequence = 1 }, headers.Icmp);
        Assert.Equal("DEADBEEF", Convert.ToHexString(headers.Payload.Span));
    }

    [Fact]
    public void Arp_request()
    {
        PacketHeaders headers = Samples.Parse(Samples.Arp, TunTapMode.Tap);
        Assert.Null(headers.Problem);
        Assert.Equal(new EthernetHeader { Source = new("02:00:5e:10:00:01"), Destination = MacAddress.Broadcast, EtherType = 0x0806 }, headers.Ethernet);
        ArpHeader arp = Assert.IsType<ArpHeader>(headers.Arp);
        Assert.True(arp.IsRequest);
        Assert.Equal(IPAddress.Parse("192.168.3.11"), arp.SenderAddress);
        Assert.Equal(IPAddress.Parse("192.168.3.1"), arp.TargetAddress);
        Assert.Equal("who has 192.168.3.1, tell 192.168.3.11", arp.ToString());
    }

    [Fact]
    public void Udp_in_a_tagged_frame()
    {
        PacketHeaders headers = Samples.Parse(Samples.TaggedUdp, TunTapMode.Tap);
        Assert.Null(headers.Problem);
        Assert.Equal(0x0800, headers.Ethernet!.EtherType);
        Assert.Equal((ushort)42, headers.Ethernet.VlanId);
        Assert.Equal((byte)5, headers.Ethernet.VlanPriority);
        Assert.Equal(new UdpHeader { SourcePort = 5353, DestinationPort = 53, Length = 11 }, headers.Udp);
        Assert.Equal([1, 2, 3], headers.Payload.ToArray()); // without what fills the frame up
    }

    [Fact]
    public void Tcp_with_an_option()
    {
        PacketHeaders headers = Samples.Parse(Samples.Tcp);
        Assert.Null(headers.Problem);
        Assert.Equal(
            new TcpHeader { SourcePort = 40000, DestinationPort = 443, SequenceNumber = 100, Flags = TcpFlags.Syn, Window = 10000, HeaderLength = 24 },
            headers.Tcp);
        Assert.Equal([0x58], headers.Payload.ToArray());
    }

    [Fact]
    public void A_later_fragment_has_no_transport_header()
    {
        byte[] bytes = (byte[])Samples.Ping4.Clone();
        (bytes[6], bytes[7]) = (0x20, 0x10); // more fragments, offset 16 * 8
        PacketHeaders headers = Samples.Parse(bytes);
        Assert.Equal(128, headers.IPv4!.FragmentOffset);
        Assert.True(headers.IPv4.MoreFragments);
        Assert.Null(headers.Icmp);
        Assert.Equal(16, headers.Payload.Length);
    }

    [Fact]
    public void Extension_headers_are_passed_over()
    {
        byte[] hopByHop = [0x3a, 0, 5, 2, 0, 0, 1, 0]; // router alert (RFC 2711), then padding; ICMPv6 follows
        byte[] bytes = [.. Samples.Ping6.AsSpan(0, 40), .. hopByHop, .. Samples.Ping6.AsSpan(40)];
        bytes[5] += 8; // payload length
        bytes[6] = 0;  // next header: hop-by-hop options
        PacketHeaders headers = Samples.Parse(bytes);
        Assert.Equal(IPProtocol.IcmpV6, headers.IPv6!.Protocol);
        Assert.True(headers.Icmp!.IsEchoRequest);
    }

    [Theory]
    [InlineData(0, "there is no IP header")]
    [InlineData(8, "the IPv4 header is cut off: 8 of at least 20 bytes")]
    [InlineData(22, "the ICMP header is cut off: 2 of at least 8 bytes")]
    public void What_is_cut_off_is_read_as_far_as_it_goes(int length, string problem)
    {
        PacketHeaders headers = Samples.Parse(Samples.Ping4[..length]);
        Assert.Equal(problem, headers.Problem);
        Assert.Equal(length >= 20, headers.IPv4 is not null);
        Assert.Null(headers.Icmp);
    }

    [Fact]
    public void A_slice_of_a_larger_buffer_is_read_alone()
    {
        byte[] buffer = [9, 9, 9, .. Samples.Ping4, 9, 9];
        PacketHeaders headers = Samples.Parser.Parse(buffer.AsMemory(3, Samples.Ping4.Length), TunTapMode.Tun);
        Assert.Equal(7, (int)headers.Icmp!.Sequence!);
        Assert.Equal("abcdefgh"u8.ToArray(), headers.Payload.ToArray());
    }
}
