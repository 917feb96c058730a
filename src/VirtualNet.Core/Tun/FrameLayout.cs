using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VirtualNet.Interop;

namespace VirtualNet.Tun;

/// <summary>
/// What stands in front of every packet on a descriptor of /dev/net/tun: packet information, then the vnet header, each only where
/// it was asked for (tun_put_user and tun_get_user of drivers/net/tun.c).
/// </summary>
/// <param name="Mode">Layer of the packets.</param>
/// <param name="PacketInformation">struct tun_pi comes first.</param>
/// <param name="VnetHeaderSize">Size in bytes of the vnet header, at least 10; 0 for none.</param>
internal readonly record struct FrameLayout(TunTapMode Mode, bool PacketInformation, int VnetHeaderSize)
{
    /// <summary>Room for the largest possible head: the vnet header has up to 24 bytes in practice (struct virtio_net_hdr_v1_hash is 20).</summary>
    public const int LargestHead = 64;

    private const ushort Stripped = 1; // TUN_PKT_STRIP
    private const ushort EtherTypeIPv4 = 0x0800;
    private const ushort EtherTypeIPv6 = 0x86dd;
    private static readonly int InformationSize = Unsafe.SizeOf<tun_pi>();

    /// <summary>Bytes in front of every packet.</summary>
    public int HeadSize => (PacketInformation ? InformationSize : 0) + VnetHeaderSize;

    /// <summary>Takes what was read apart. What is shorter than the head, which the kernel never gives, is an empty packet.</summary>
    public TunTapFrame Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadSize)
            return default;
        tun_pi information = PacketInformation ? MemoryMarshal.Read<tun_pi>(bytes) : default;
        ReadOnlySpan<byte> behind = PacketInformation ? bytes[InformationSize..] : bytes;
        return new TunTapFrame
        {
            Packet = behind[VnetHeaderSize..],
            VnetHeader = VnetHeaderSize == 0 ? default : Decode(MemoryMarshal.Read<virtio_net_hdr>(behind)),
            EtherType = BinaryPrimitives.ReverseEndianness(information.proto),
            Truncated = (information.flags & Stripped) != 0,
        };
    }

    /// <summary>Writes the head of a packet.</summary>
    /// <returns>The head: <see cref="HeadSize"/> bytes at the beginning of <paramref name="buffer"/>.</returns>
    public ReadOnlySpan<byte> WriteHead(Span<byte> buffer, ReadOnlySpan<byte> packet, in VnetHeader header)
    {
        Span<byte> head = buffer[..HeadSize];
        head.Clear();
        if (PacketInformation)
            MemoryMarshal.Write(head, new tun_pi { proto = BinaryPrimitives.ReverseEndianness(EtherTypeOf(packet)) });
        if (VnetHeaderSize != 0)
            MemoryMarshal.Write(PacketInformation ? head[InformationSize..] : head, Encode(header));
        return head;
    }

    /// <summary>A tun device believes the EtherType of the packet information; a tap device reads the frame's own.</summary>
    private ushort EtherTypeOf(ReadOnlySpan<byte> packet) =>
        Mode is TunTapMode.Tap || packet.IsEmpty ? (ushort)0 : (packet[0] >> 4) == 6 ? EtherTypeIPv6 : EtherTypeIPv4;

    private static VnetHeader Decode(in virtio_net_hdr header)
    {
        var flags = (VirtioNetHeaderFlags)header.flags;
        return new VnetHeader
        {
            NeedsChecksum = (flags & VirtioNetHeaderFlags.VIRTIO_NET_HDR_F_NEEDS_CSUM) != 0,
            ChecksumValid = (flags & VirtioNetHeaderFlags.VIRTIO_NET_HDR_F_DATA_VALID) != 0,
            ChecksumStart = header.csum_start,
            ChecksumOffset = header.csum_offset,
            Segmentation = (SegmentationKind)(header.gso_type & ~(byte)VirtioNetHeaderGso.VIRTIO_NET_HDR_GSO_ECN),
            Ecn = (header.gso_type & (byte)VirtioNetHeaderGso.VIRTIO_NET_HDR_GSO_ECN) != 0,
            SegmentSize = header.gso_size,
            HeaderLength = header.hdr_len,
        };
    }

    private static virtio_net_hdr Encode(in VnetHeader header) => new()
    {
        flags = (byte)((header.NeedsChecksum ? VirtioNetHeaderFlags.VIRTIO_NET_HDR_F_NEEDS_CSUM : 0)
            | (header.ChecksumValid ? VirtioNetHeaderFlags.VIRTIO_NET_HDR_F_DATA_VALID : 0)),
        gso_type = (byte)((byte)header.Segmentation | (header.Ecn ? (byte)VirtioNetHeaderGso.VIRTIO_NET_HDR_GSO_ECN : 0)),
        hdr_len = header.HeaderLength,
        gso_size = header.SegmentSize,
        csum_start = header.ChecksumStart,
        csum_offset = header.ChecksumOffset,
    };
}
