using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>
/// Header in front of every packet of a device with IFF_VNET_HDR (linux/virtio_net.h): what is left to be done to the packet.
/// In host byte order, unless TUNSETVNETLE or TUNSETVNETBE says otherwise.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct virtio_net_hdr
{
    public byte flags;
    public byte gso_type;
    public ushort hdr_len;
    public ushort gso_size;
    public ushort csum_start;
    public ushort csum_offset;
}
