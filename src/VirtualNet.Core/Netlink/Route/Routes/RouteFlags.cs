namespace VirtualNet;

/// <summary>State of a route or of one of its ways (linux/rtnetlink.h, RTNH_F_* and RTM_F_*).</summary>
[Flags]
public enum RouteFlags : uint
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>Its link is down: packets do not take it.</summary>
    Dead = 0x1,

    /// <summary>Looks the gateway up recursively.</summary>
    Pervasive = 0x2,

    /// <summary>Its gateway is taken to be on the link, whatever the addresses say.</summary>
    OnLink = 0x4,

    /// <summary>Hardware forwards along it.</summary>
    Offload = 0x8,

    /// <summary>Its link has no carrier.</summary>
    LinkDown = 0x10,

    /// <summary>A multicast entry that a daemon must resolve.</summary>
    Unresolved = 0x20,

    /// <summary>Hardware hands its packets to the processor.</summary>
    Trap = 0x40,

    /// <summary>Changes are to be notified.</summary>
    Notify = 0x100,

    /// <summary>The answer to a lookup, not an entry of a table.</summary>
    Cloned = 0x200,

    /// <summary>Multipath equalizer; not implemented.</summary>
    Equalize = 0x400,

    /// <summary>An address prefix.</summary>
    Prefix = 0x800,

    /// <summary>Lookup: answer with the table that the route was found in.</summary>
    LookupTable = 0x1000,

    /// <summary>Lookup: answer with the entry itself.</summary>
    FibMatch = 0x2000,

    /// <summary>The entry is in hardware.</summary>
    RouteOffload = 0x4000,

    /// <summary>Hardware traps packets that match the entry.</summary>
    RouteTrap = 0x8000,

    /// <summary>Hardware refused the entry.</summary>
    RouteOffloadFailed = 0x2000_0000,
}
