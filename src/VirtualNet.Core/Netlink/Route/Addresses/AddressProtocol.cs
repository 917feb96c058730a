namespace VirtualNet;

/// <summary>Who made an address, where the kernel or a program says so (linux/if_addr.h, IFAPROT_*; Linux 5.18). Programs use numbers of their own from 4 on.</summary>
public enum AddressProtocol : byte
{
    /// <summary>Nobody said.</summary>
    Unspecified = 0,

    /// <summary>The kernel, for the loopback link.</summary>
    KernelLoopback = 1,

    /// <summary>The kernel, of a router advertisement.</summary>
    RouterAdvertisement = 2,

    /// <summary>The kernel, as a link-local address.</summary>
    KernelLinkLocal = 3,
}
