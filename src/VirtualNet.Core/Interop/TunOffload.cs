namespace VirtualNet.Interop;

/// <summary>Bits of TUNSETOFFLOAD (linux/if_tun.h).</summary>
[Flags]
internal enum TunOffload : uint
{
    TUN_F_CSUM = 0x01,
    TUN_F_TSO4 = 0x02,
    TUN_F_TSO6 = 0x04,
    TUN_F_TSO_ECN = 0x08,
    TUN_F_USO4 = 0x20,
    TUN_F_USO6 = 0x40,
}
