using System.Net;
using VirtualNet.Interop;
using VirtualNet.Probes;
using Xunit;

namespace VirtualNet.Tests.Probes;

/// <summary>Echo messages and what comes back for them.</summary>
public class IcmpEchoTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(56)]
    [InlineData(1473)]
    public void A_request_has_a_right_checksum_and_its_data(int size)
    {
        byte[] message = IcmpEcho.Request(v6: false, 0x1234, 7, size);
        Assert.Equal(8 + size, message.Length);
        Assert.Equal(8, message[0]);
        Assert.Equal(0, IcmpEcho.Checksum(message));
        Assert.Equal(((ushort)0x1234, (ushort)7), IcmpEcho.ReadQuoted(v6: false, message));
        Assert.Null(IcmpEcho.ReadReply(v6: false, message));
    }

    /// <summary>RFC 1071, section 3, has these bytes and their sum ddf2, whose complement is 220d.</summary>
    [Fact]
    public void The_checksum_is_that_of_RFC_1071() =>
        Assert.Equal(0x220d, IcmpEcho.Checksum([0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7]));

    [Fact]
    public void Only_replies_of_the_right_family_count()
    {
        byte[] v4 = [0, 0, 0, 0, 0x12, 0x34, 0, 9];
        byte[] v6 = [129, 0, 0, 0, 0x12, 0x34, 0, 9];
        Assert.Equal(((ushort)0x1234, (ushort)9), IcmpEcho.ReadReply(v6: false, v4));
        Assert.Equal(((ushort)0x1234, (ushort)9), IcmpEcho.ReadReply(v6: true, v6));
        Assert.Null(IcmpEcho.ReadReply(v6: true, v4));
        Assert.Null(IcmpEcho.ReadReply(v6: false, v6));
        Assert.Null(IcmpEcho.ReadReply(v6: false, v4.AsSpan(0, 7)));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("45", 0)]
    [InlineData("4500000000000000000000000000000000000000aabb", 2)]
    [InlineData("46000000000000000000000000000000000000000000000000cc", 2)]
    public void A_raw_packet_loses_its_header_and_never_throws(string hex, int left) =>
        Assert.Equal(left, IcmpEcho.WithoutHeader(Convert.FromHexString(hex)).Length);

    [Theory]
    [InlineData(2, 3, 0, PingStatus.DestinationNetworkUnreachable)]
    [InlineData(2, 3, 1, PingStatus.DestinationHostUnreachable)]
    [InlineData(2, 3, 4, PingStatus.PacketTooBig)]
    [InlineData(2, 3, 13, PingStatus.DestinationProhibited)]
    [InlineData(2, 11, 0, PingStatus.TtlExpired)]
    [InlineData(3, 1, 0, PingStatus.DestinationNetworkUnreachable)]
    [InlineData(3, 1, 3, PingStatus.DestinationHostUnreachable)]
    [InlineData(3, 2, 0, PingStatus.PacketTooBig)]
    [InlineData(3, 3, 0, PingStatus.TtlExpired)]
    public void Errors_are_told_by_their_origin_type_and_code(byte origin, byte type, byte code, PingStatus status)
    {
        var error = new sock_extended_err { ee_origin = origin, ee_type = type, ee_code = code, ee_info = 1400 };
        Assert.Equal(status, IcmpErrors.Of(error));
        Assert.Equal(status == PingStatus.PacketTooBig ? 1400 : null, IcmpErrors.Mtu(error));
    }

    [Fact]
    public void Control_messages_of_any_bytes_never_throw()
    {
        var random = new Random(1);
        byte[] bytes = new byte[96];
        for (int i = 0; i < 2000; i++)
        {
            random.NextBytes(bytes);
            bytes.AsSpan(0, 8).Clear();
            bytes[0] = (byte)random.Next(120);
            ControlMessages.Read(bytes.AsSpan(0, random.Next(bytes.Length + 1)));
        }
    }

    [Fact]
    public void Statistics_are_those_of_ping()
    {
        PingReply[] replies = [.. new[] { 1.0, 2.0, 3.0, 4.0 }.Select((ms, i) => new PingReply { Sequence = i + 1, RoundTripTime = TimeSpan.FromMilliseconds(ms) }), new() { Sequence = 5, Status = PingStatus.TimedOut }];
        PingStatistics statistics = PingStatistics.Of(replies);
        Assert.Equal((5, 4, 20.0), (statistics.Sent, statistics.Received, statistics.LossPercent));
        Assert.Equal((1.0, 2.5, 4.0), (statistics.Minimum!.Value.TotalMilliseconds, statistics.Average!.Value.TotalMilliseconds, statistics.Maximum!.Value.TotalMilliseconds));
        Assert.Equal(1.118, statistics.Deviation!.Value.TotalMilliseconds, 3);
        Assert.Null(PingStatistics.Of([replies[4]]).Average);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", null)]
    [InlineData("fe80::1%eth0", "fe80::1", "eth0")]
    [InlineData("fe80::1%3", "fe80::1", "3")]
    public void An_address_keeps_its_scope_as_text(string text, string address, string? scope)
    {
        var parsed = new ScopedAddress(text);
        Assert.Equal((IPAddress.Parse(address), scope), (parsed.Address, parsed.Scope));
        Assert.Equal(text, parsed.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.1")]
    [InlineData("167837953")]
    [InlineData("::ffff:192.0.2.1")]
    [InlineData("192.0.2.1%eth0")]
    [InlineData("fe80::1%")]
    [InlineData("fe80::1%a/b")]
    [InlineData("[::1]")]
    [InlineData("192.0.2.1/24")]
    public void What_is_no_address_is_refused(string text) => Assert.Throws<FormatException>(() => new ScopedAddress(text));
}
