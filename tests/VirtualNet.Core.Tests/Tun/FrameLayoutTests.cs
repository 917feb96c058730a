using CsCheck;
using VirtualNet.Tun;
using Xunit;

namespace VirtualNet.Tests.Tun;

/// <summary>What stands in front of packets is written and read alike.</summary>
public class FrameLayoutTests
{
    private static readonly byte[] IPv4 = [0x45, 0, 0, 20];
    private static readonly byte[] IPv6 = [0x60, 0, 0, 0];

    private static readonly SegmentationKind[] Kinds = Enum.GetValues<SegmentationKind>();

    private static readonly Gen<VnetHeader> Headers = Gen.Select(
        Gen.Bool, Gen.Bool, Gen.UShort, Gen.UShort, Gen.Int[0, Kinds.Length - 1].Select(i => Kinds[i]), Gen.Bool, Gen.UShort, Gen.UShort,
        (needs, valid, start, offset, kind, ecn, size, length) => new VnetHeader
        {
            NeedsChecksum = needs,
            ChecksumValid = valid,
            ChecksumStart = start,
            ChecksumOffset = offset,
            Segmentation = kind,
            Ecn = ecn,
            SegmentSize = size,
            HeaderLength = length,
        });

    [Fact]
    public void Nothing_is_put_in_front_unless_asked_for()
    {
        var layout = new FrameLayout(TunTapMode.Tun, PacketInformation: false, VnetHeaderSize: 0);
        Assert.Equal(0, layout.HeadSize);
        Assert.Equal(IPv4, layout.Read(IPv4).Packet.ToArray());
    }

    [Theory]
    [InlineData(TunTapMode.Tun, 4, "00000800")]
    [InlineData(TunTapMode.Tun, 6, "000086DD")]
    [InlineData(TunTapMode.Tap, 4, "00000000")]
    public void Packet_information_names_the_version_of_ip(TunTapMode mode, int version, string expected)
    {
        var layout = new FrameLayout(mode, PacketInformation: true, VnetHeaderSize: 0);
        byte[] head = layout.WriteHead(new byte[FrameLayout.LargestHead], version == 4 ? IPv4 : IPv6, default).ToArray();
        Assert.Equal(expected, Convert.ToHexString(head));
    }

    [Fact]
    public void A_cut_off_packet_is_told()
    {
        var layout = new FrameLayout(TunTapMode.Tun, PacketInformation: true, VnetHeaderSize: 0);
        TunTapFrame frame = layout.Read([1, 0, 0x86, 0xdd, .. IPv6]); // TUN_PKT_STRIP
        Assert.True(frame.Truncated);
        Assert.Equal(0x86dd, frame.EtherType);
        Assert.Equal(IPv6, frame.Packet.ToArray());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(20)]
    public void Vnet_header_survives(int size) => Headers.Sample(header =>
    {
        var layout = new FrameLayout(TunTapMode.Tap, PacketInformation: true, size);
        byte[] head = layout.WriteHead(new byte[FrameLayout.LargestHead], IPv4, header).ToArray();
        Assert.Equal(4 + size, head.Length);
        TunTapFrame frame = layout.Read([.. head, .. IPv4]);
        Assert.Equal(header, frame.VnetHeader);
        Assert.Equal(IPv4, frame.Packet.ToArray());
    });

    [Fact]
    public void Bytes_of_the_vnet_header_are_the_kernels()
    {
        var layout = new FrameLayout(TunTapMode.Tun, PacketInformation: false, VnetHeaderSize: 10);
        var header = new VnetHeader { NeedsChecksum = true, ChecksumStart = 20, ChecksumOffset = 16, Segmentation = SegmentationKind.Tcp4, SegmentSize = 1400, HeaderLength = 40 };
        // flags, gso_type, hdr_len, gso_size, csum_start, csum_offset of struct virtio_net_hdr
        Assert.Equal("01012800780514001000", Convert.ToHexString(layout.WriteHead(new byte[FrameLayout.LargestHead], IPv4, header)));
    }

    [Fact]
    public void What_is_shorter_than_its_head_is_an_empty_packet() =>
        Assert.Equal(0, new FrameLayout(TunTapMode.Tun, PacketInformation: true, VnetHeaderSize: 10).Read([1, 2, 3]).Packet.Length);
}
