using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>Interface request of netdevice(7) and linux/if.h, as far as tun/tap needs it: a name and flags.</summary>
[StructLayout(LayoutKind.Sequential, Size = 40)]
internal unsafe struct ifreq
{
    public fixed byte ifr_name[16]; // IFNAMSIZ
    public ushort ifr_flags;
}
