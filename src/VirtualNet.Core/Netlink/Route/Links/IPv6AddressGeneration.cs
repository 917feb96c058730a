namespace VirtualNet;

/// <summary>How a link makes its own IPv6 addresses (linux/if_link.h, enum in6_addr_gen_mode).</summary>
public enum IPv6AddressGeneration : byte
{
    /// <summary>From the hardware address (RFC 4291, modified EUI-64).</summary>
    Eui64 = 0,

    /// <summary>Not at all: no link-local address appears when the link goes up.</summary>
    None = 1,

    /// <summary>From the secret in <c>net.ipv6.conf.*.stable_secret</c> (RFC 7217).</summary>
    StablePrivacy = 2,

    /// <summary>At random.</summary>
    Random = 3,
}
