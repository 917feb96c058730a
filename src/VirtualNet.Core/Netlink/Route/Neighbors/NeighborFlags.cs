namespace VirtualNet;

/// <summary>Flags of a neighbour: NTF_* in the lower eight bits, NTF_EXT_* above them (linux/neighbour.h).</summary>
[Flags]
public enum NeighborFlags : uint
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>Resolved at once, without waiting for traffic.</summary>
    Use = 0x01,

    /// <summary>Forwarding entry of the link itself.</summary>
    Self = 0x02,

    /// <summary>Forwarding entry of the link's master.</summary>
    Master = 0x04,

    /// <summary>This host answers for it (proxy ARP, proxy neighbour discovery).</summary>
    Proxy = 0x08,

    /// <summary>A program learnt it and looks after it, as EVPN daemons do.</summary>
    ExternallyLearned = 0x10,

    /// <summary>Hardware forwards by it.</summary>
    Offloaded = 0x20,

    /// <summary>Does not move to another port.</summary>
    Sticky = 0x40,

    /// <summary>It is a router (IPv6).</summary>
    Router = 0x80,

    /// <summary>The kernel keeps it resolved.</summary>
    Managed = 0x100,

    /// <summary>Locked: the port that it was learnt at is not authorised yet.</summary>
    Locked = 0x200,

    /// <summary>Externally learnt, and only valid while the program confirms it.</summary>
    ExternallyValidated = 0x400,
}
