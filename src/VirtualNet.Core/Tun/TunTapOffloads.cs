using VirtualNet.Interop;

namespace VirtualNet;

/// <summary>
/// Work on packets that the program behind a device does itself, so that the kernel leaves it undone: TUN_F_* of linux/if_tun.h. Needs
/// the vnet header, which says what was left undone.
/// </summary>
[Flags]
public enum TunTapOffloads : uint
{
    /// <summary>None: every packet comes complete, and no longer than the MTU.</summary>
    None = 0,

    /// <summary>Checksums may be missing.</summary>
    Checksum = (uint)TunOffload.TUN_F_CSUM,

    /// <summary>TCP segments over IPv4 may be longer than the MTU.</summary>
    Tcp4 = (uint)TunOffload.TUN_F_TSO4,

    /// <summary>TCP segments over IPv6 may be longer than the MTU.</summary>
    Tcp6 = (uint)TunOffload.TUN_F_TSO6,

    /// <summary>Long TCP segments may carry ECN marks.</summary>
    TcpEcn = (uint)TunOffload.TUN_F_TSO_ECN,

    /// <summary>UDP datagrams over IPv4 may be batches (Linux 6.2).</summary>
    Udp4 = (uint)TunOffload.TUN_F_USO4,

    /// <summary>UDP datagrams over IPv6 may be batches (Linux 6.2).</summary>
    Udp6 = (uint)TunOffload.TUN_F_USO6,

    /// <summary>Whatever the kernel offers.</summary>
    All = Checksum | Tcp4 | Tcp6 | Udp4 | Udp6,
}
