using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>Link header (linux/rtnetlink.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ifinfomsg
{
    public byte ifi_family;
    public byte __ifi_pad;
    public ushort ifi_type;
    public int ifi_index;
    public uint ifi_flags;
    public uint ifi_change;
}
