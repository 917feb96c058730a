namespace VirtualNet;

/// <summary>State of a bridge port in the spanning tree, IEEE 802.1D (linux/if_bridge.h, BR_STATE_*).</summary>
public enum BridgePortState : byte
{
    /// <summary>Down: passes nothing.</summary>
    Disabled = 0,

    /// <summary>Takes part in the protocol only.</summary>
    Listening = 1,

    /// <summary>Learns addresses, passes nothing yet.</summary>
    Learning = 2,

    /// <summary>Passes frames.</summary>
    Forwarding = 3,

    /// <summary>Held back, since it would close a loop.</summary>
    Blocking = 4,
}
