using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>An entry of a socket's queue of errors (linux/errqueue.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct sock_extended_err
{
    public uint ee_errno;
    public byte ee_origin;
    public byte ee_type;
    public byte ee_code;
    public byte ee_pad;
    public uint ee_info;
    public uint ee_data;
}
