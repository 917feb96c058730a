using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>One path of a multipath route (linux/rtnetlink.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct rtnexthop
{
    public ushort rtnh_len;
    public byte rtnh_flags;
    public byte rtnh_hops;
    public int rtnh_ifindex;
}
