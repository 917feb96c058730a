namespace VirtualNet.Interop;

/// <summary>Flags of TUNSETIFF, TUNGETIFF, TUNGETFEATURES and TUNSETQUEUE (linux/if_tun.h).</summary>
[Flags]
internal enum TunFlags : ushort
{
    None = 0,
    IFF_TUN = 0x0001,
    IFF_TAP = 0x0002,
    IFF_NAPI = 0x0010,
    IFF_NAPI_FRAGS = 0x0020,
    IFF_NO_CARRIER = 0x0040,
    IFF_MULTI_QUEUE = 0x0100,
    IFF_ATTACH_QUEUE = 0x0200,
    IFF_DETACH_QUEUE = 0x0400,
    IFF_PERSIST = 0x0800,
    IFF_NO_PI = 0x1000,
    IFF_VNET_HDR = 0x4000,
    IFF_TUN_EXCL = 0x8000,
}
