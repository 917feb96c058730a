using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>Header of RTM_*RULE messages (linux/fib_rules.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct fib_rule_hdr
{
    public byte family;
    public byte dst_len;
    public byte src_len;
    public byte tos;
    public byte table;
    public byte res1;
    public byte res2;
    public byte action;
    public uint flags;
}
