using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>One step of a VLAN priority map (linux/if_link.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ifla_vlan_qos_mapping
{
    public uint from;
    public uint to;
}
