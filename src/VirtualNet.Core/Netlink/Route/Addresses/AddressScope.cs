namespace VirtualNet;

/// <summary>Where an address is valid (linux/rtnetlink.h, RT_SCOPE_*).</summary>
public enum AddressScope : byte
{
    /// <summary>Everywhere (RT_SCOPE_UNIVERSE).</summary>
    Global = 0,

    /// <summary>Within the site; IPv6's fec0::/10, deprecated by RFC 3879.</summary>
    Site = 200,

    /// <summary>On the link alone: 169.254.0.0/16 by custom, fe80::/10.</summary>
    Link = 253,

    /// <summary>Within this host: 127.0.0.0/8, ::1.</summary>
    Host = 254,

    /// <summary>Nowhere.</summary>
    Nowhere = 255,
}
