namespace VirtualNet;

/// <summary>Operational state of a link after RFC 2863 (linux/if.h, IF_OPER_*).</summary>
public enum LinkOperState : byte
{
    /// <summary>Not told by the driver: loopback and tun links stay here while they work.</summary>
    Unknown = 0,

    /// <summary>Hardware is missing.</summary>
    NotPresent = 1,

    /// <summary>Down.</summary>
    Down = 2,

    /// <summary>The link below is down: a VLAN whose parent is down, a veth whose peer is down.</summary>
    LowerLayerDown = 3,

    /// <summary>Being tested.</summary>
    Testing = 4,

    /// <summary>Waiting for something outside, such as 802.1X.</summary>
    Dormant = 5,

    /// <summary>Passes packets.</summary>
    Up = 6,
}
