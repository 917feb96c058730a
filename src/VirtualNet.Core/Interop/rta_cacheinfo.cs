using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>State of a cached route (linux/rtnetlink.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct rta_cacheinfo
{
    public uint rta_clntref;
    public uint rta_lastuse;
    public int rta_expires;
    public uint rta_error;
    public uint rta_used;
    public uint rta_id;
    public uint rta_ts;
    public uint rta_tsage;
}
