using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>Packet information in front of every packet of a device without IFF_NO_PI (linux/if_tun.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct tun_pi
{
    public ushort flags;
    public ushort proto; // EtherType in network byte order
}
