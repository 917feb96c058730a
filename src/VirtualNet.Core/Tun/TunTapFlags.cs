using VirtualNet.Interop;

namespace VirtualNet.Tun;

/// <summary>Puts together the flags of TUNSETIFF.</summary>
internal static class TunTapFlags
{
    public static TunFlags Of(TunTapMode mode, bool multiQueue, bool vnetHeader, bool packetInformation) =>
        (mode is TunTapMode.Tun ? TunFlags.IFF_TUN : TunFlags.IFF_TAP)
        | (multiQueue ? TunFlags.IFF_MULTI_QUEUE : TunFlags.None)
        | (vnetHeader ? TunFlags.IFF_VNET_HDR : TunFlags.None)
        | (packetInformation ? TunFlags.None : TunFlags.IFF_NO_PI);
}
