using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>On-off options of a bridge, a bit each, and which are meant (linux/if_bridge.h).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct br_boolopt_multi
{
    public uint optval;
    public uint optmask;
}
