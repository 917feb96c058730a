using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>Ages of a neighbour entry (linux/neighbour.h), in clock ticks (1/100 s).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct nda_cacheinfo
{
    public uint ndm_confirmed;
    public uint ndm_used;
    public uint ndm_updated;
    public uint ndm_refcnt;
}
