namespace VirtualNet.Interop;

/// <summary>Values of the flags byte of virtio_net_hdr (linux/virtio_net.h).</summary>
[Flags]
internal enum VirtioNetHeaderFlags : byte
{
    VIRTIO_NET_HDR_F_NEEDS_CSUM = 1,
    VIRTIO_NET_HDR_F_DATA_VALID = 2,
}
