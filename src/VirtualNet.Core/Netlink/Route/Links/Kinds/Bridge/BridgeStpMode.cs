namespace VirtualNet;

/// <summary>Who speaks the spanning tree protocol for a bridge (net/bridge/br_private.h, BR_*_STP).</summary>
public enum BridgeStpMode : uint
{
    /// <summary>Nobody: every port forwards.</summary>
    Off = 0,

    /// <summary>The kernel, after IEEE 802.1D.</summary>
    Kernel = 1,

    /// <summary>A program that /sbin/bridge-stp started, such as mstpd.</summary>
    UserSpace = 2,
}
