using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>A group as getgrnam_r(3) gives it (grp.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct group
{
    public byte* gr_name;
    public byte* gr_passwd;
    public uint gr_gid;
    public byte** gr_mem;
}
