using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>Address header (linux/if_addr.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ifaddrmsg
{
    public byte ifa_family;
    public byte ifa_prefixlen;
    public byte ifa_flags;
    public byte ifa_scope;
    public uint ifa_index;
}
