namespace VirtualNet;

/// <summary>Where the host part of an address came from, in the words of Windows, as far as the kernel tells.</summary>
public enum SuffixOrigin
{
    /// <summary>The kernel does not tell.</summary>
    Other,

    /// <summary>Somebody configured it.</summary>
    Manual,

    /// <summary>A fixed address: loopback.</summary>
    WellKnown,

    /// <summary>The link's hardware address or identifier.</summary>
    Link,

    /// <summary>Chance or a secret (RFC 8981, RFC 7217).</summary>
    Random,
}
