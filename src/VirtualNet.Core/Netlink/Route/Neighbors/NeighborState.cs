namespace VirtualNet;

/// <summary>What is known of a neighbour's hardware address (linux/neighbour.h, NUD_*; RFC 4861 section 7.3.2).</summary>
[Flags]
public enum NeighborState : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Asked for, no answer yet.</summary>
    Incomplete = 0x01,

    /// <summary>Known, and in use a moment ago.</summary>
    Reachable = 0x02,

    /// <summary>Known, not confirmed for a while.</summary>
    Stale = 0x04,

    /// <summary>In use again; asked anew soon unless something confirms it.</summary>
    Delay = 0x08,

    /// <summary>Being asked anew.</summary>
    Probe = 0x10,

    /// <summary>No answer: what Windows calls Unreachable.</summary>
    Failed = 0x20,

    /// <summary>Needs no asking: loopback, multicast, point-to-point.</summary>
    NoArp = 0x40,

    /// <summary>Configured, valid until it is removed.</summary>
    Permanent = 0x80,
}
