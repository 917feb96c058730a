namespace VirtualNet;

/// <summary>What passes through a tun/tap device: IFF_TUN and IFF_TAP of linux/if_tun.h.</summary>
public enum TunTapMode
{
    /// <summary>IP packets (layer 3).</summary>
    Tun = 1,

    /// <summary>Ethernet frames (layer 2).</summary>
    Tap = 2,
}
