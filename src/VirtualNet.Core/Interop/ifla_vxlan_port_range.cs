using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>Range of UDP source ports of a VXLAN, both in network byte order (linux/if_link.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ifla_vxlan_port_range
{
    public ushort low;
    public ushort high;
}
