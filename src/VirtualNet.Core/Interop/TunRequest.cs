namespace VirtualNet.Interop;

/// <summary>ioctl(2) requests on a descriptor of /dev/net/tun (linux/if_tun.h; the same numbers on x64 and arm64).</summary>
internal enum TunRequest : uint
{
    TUNSETIFF = 0x400454ca,
    TUNSETPERSIST = 0x400454cb,
    TUNSETOWNER = 0x400454cc,
    TUNSETGROUP = 0x400454ce,
    TUNGETFEATURES = 0x800454cf,
    TUNSETOFFLOAD = 0x400454d0,
    TUNGETIFF = 0x800454d2,
    TUNGETVNETHDRSZ = 0x800454d7,
    TUNSETVNETHDRSZ = 0x400454d8,
    TUNSETQUEUE = 0x400454d9,
}
