namespace VirtualNet.Interop;

/// <summary>Values of the gso_type byte of virtio_net_hdr (linux/virtio_net.h).</summary>
internal enum VirtioNetHeaderGso : byte
{
    VIRTIO_NET_HDR_GSO_NONE = 0,
    VIRTIO_NET_HDR_GSO_TCPV4 = 1,
    VIRTIO_NET_HDR_GSO_UDP = 3,
    VIRTIO_NET_HDR_GSO_TCPV6 = 4,
    VIRTIO_NET_HDR_GSO_UDP_L4 = 5,
    VIRTIO_NET_HDR_GSO_ECN = 0x80,
}
