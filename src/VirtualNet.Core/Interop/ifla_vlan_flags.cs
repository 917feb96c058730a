using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>VLAN flags to set and which (linux/if_link.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ifla_vlan_flags
{
    public uint flags;
    public uint mask;
}
