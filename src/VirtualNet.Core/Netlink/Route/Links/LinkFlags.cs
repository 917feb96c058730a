namespace VirtualNet;

/// <summary>Flags of a link (linux/if.h, net_device_flags).</summary>
[Flags]
public enum LinkFlags : uint
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>Switched on by the administrator (IFF_UP).</summary>
    Up = 0x1,

    /// <summary>Can broadcast.</summary>
    Broadcast = 0x2,

    /// <summary>Debugging is on.</summary>
    Debug = 0x4,

    /// <summary>Is a loopback link.</summary>
    Loopback = 0x8,

    /// <summary>Is point-to-point: tun, tunnels.</summary>
    PointToPoint = 0x10,

    /// <summary>No trailers.</summary>
    NoTrailers = 0x20,

    /// <summary>Operational (RFC 2863 state UP).</summary>
    Running = 0x40,

    /// <summary>Does not use ARP or neighbour discovery.</summary>
    NoArp = 0x80,

    /// <summary>Receives all frames.</summary>
    Promiscuous = 0x100,

    /// <summary>Receives all multicast frames.</summary>
    AllMulticast = 0x200,

    /// <summary>Master of a load balancer (bond).</summary>
    Master = 0x400,

    /// <summary>Port of a load balancer (bond).</summary>
    Slave = 0x800,

    /// <summary>Supports multicast.</summary>
    Multicast = 0x1000,

    /// <summary>Can select media.</summary>
    PortSelection = 0x2000,

    /// <summary>Media are selected automatically.</summary>
    AutoMedia = 0x4000,

    /// <summary>Dial-up device with changing addresses.</summary>
    Dynamic = 0x8000,

    /// <summary>The driver signals that the cable, or what stands for it, is connected (IFF_LOWER_UP).</summary>
    LowerUp = 0x10000,

    /// <summary>The driver signals dormancy (802.1X and the like).</summary>
    Dormant = 0x20000,

    /// <summary>Echoes sent packets.</summary>
    Echo = 0x40000,
}
