using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>General header (linux/rtnetlink.h), padded to four bytes as messages are.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct rtgenmsg
{
    public byte rtgen_family;
}
