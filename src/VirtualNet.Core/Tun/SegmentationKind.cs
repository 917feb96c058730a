using VirtualNet.Interop;

namespace VirtualNet;

/// <summary>How a packet longer than the MTU is to be cut: VIRTIO_NET_HDR_GSO_* of linux/virtio_net.h.</summary>
public enum SegmentationKind : byte
{
    /// <summary>Not at all.</summary>
    None = (byte)VirtioNetHeaderGso.VIRTIO_NET_HDR_GSO_NONE,

    /// <summary>As TCP over IPv4.</summary>
    Tcp4 = (byte)VirtioNetHeaderGso.VIRTIO_NET_HDR_GSO_TCPV4,

    /// <summary>By IPv4 fragmentation of a UDP datagram.</summary>
    UdpFragments = (byte)VirtioNetHeaderGso.VIRTIO_NET_HDR_GSO_UDP,

    /// <summary>As TCP over IPv6.</summary>
    Tcp6 = (byte)VirtioNetHeaderGso.VIRTIO_NET_HDR_GSO_TCPV6,

    /// <summary>Into UDP datagrams of equal size.</summary>
    Udp = (byte)VirtioNetHeaderGso.VIRTIO_NET_HDR_GSO_UDP_L4,
}
