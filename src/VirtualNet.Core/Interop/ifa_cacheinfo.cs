using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>Lifetimes of an address in seconds, and when it was made and changed, in 1/100 s since boot (linux/if_addr.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ifa_cacheinfo
{
    public uint ifa_prefered;
    public uint ifa_valid;
    public uint cstamp;
    public uint tstamp;
}
