namespace VirtualNet;

/// <summary>Flags of an address (linux/if_addr.h, IFA_F_*). One bit means two things there, which are two here: <see cref="Secondary"/> and <see cref="Temporary"/>.</summary>
[Flags]
public enum AddressFlags : uint
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>IPv4: not the first of its network on this link; it usually goes when the first one goes.</summary>
    Secondary = 0x1,

    /// <summary>IPv6: used without duplicate address detection.</summary>
    NoDad = 0x2,

    /// <summary>IPv6: used while duplicate address detection goes on (RFC 4429).</summary>
    Optimistic = 0x4,

    /// <summary>IPv6: somebody else has the address; it is not used.</summary>
    DadFailed = 0x8,

    /// <summary>IPv6: home address of Mobile IPv6 (RFC 6275).</summary>
    HomeAddress = 0x10,

    /// <summary>Its preferred lifetime is over: new connections take another source address.</summary>
    Deprecated = 0x20,

    /// <summary>IPv6: duplicate address detection has not ended.</summary>
    Tentative = 0x40,

    /// <summary>Its lifetime has no end.</summary>
    Permanent = 0x80,

    /// <summary>IPv6: the kernel makes temporary addresses after the model of this one.</summary>
    ManageTemporary = 0x100,

    /// <summary>No route to the address's network came with it.</summary>
    NoPrefixRoute = 0x200,

    /// <summary>A multicast address that the kernel joined on the link.</summary>
    AutoJoin = 0x400,

    /// <summary>IPv6: made of the network and a secret (RFC 7217).</summary>
    StablePrivacy = 0x800,

    /// <summary>IPv6: a temporary address (RFC 8981). On the wire it is the bit of <see cref="Secondary"/>, and the family decides.</summary>
    Temporary = 0x8000_0000,
}
