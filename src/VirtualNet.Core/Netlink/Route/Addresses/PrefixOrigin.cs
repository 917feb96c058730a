namespace VirtualNet;

/// <summary>Where the network part of an address came from, in the words of Windows, as far as the kernel tells.</summary>
public enum PrefixOrigin
{
    /// <summary>The kernel does not tell: often DHCP, which sets a lifetime and no protocol.</summary>
    Other,

    /// <summary>Somebody configured it.</summary>
    Manual,

    /// <summary>A fixed network: loopback, link-local.</summary>
    WellKnown,

    /// <summary>A router advertisement.</summary>
    RouterAdvertisement,
}
