namespace VirtualNet;

/// <summary>What an IP packet carries (IANA, Protocol Numbers). Numbers without a name here are valid too.</summary>
public enum IPProtocol : byte
{
    /// <summary>IPv6 hop-by-hop options.</summary>
    HopByHop = 0,

    /// <summary>ICMP for IPv4.</summary>
    Icmp = 1,

    /// <summary>Internet group management.</summary>
    Igmp = 2,

    /// <summary>IPv4 in IP.</summary>
    IPv4 = 4,

    /// <summary>TCP.</summary>
    Tcp = 6,

    /// <summary>UDP.</summary>
    Udp = 17,

    /// <summary>IPv6 in IP.</summary>
    IPv6 = 41,

    /// <summary>IPv6 routing header.</summary>
    Routing = 43,

    /// <summary>IPv6 fragment header.</summary>
    Fragment = 44,

    /// <summary>Generic routing encapsulation.</summary>
    Gre = 47,

    /// <summary>Encapsulating security payload.</summary>
    Esp = 50,

    /// <summary>Authentication header.</summary>
    Ah = 51,

    /// <summary>ICMP for IPv6.</summary>
    IcmpV6 = 58,

    /// <summary>Nothing behind the headers.</summary>
    NoNextHeader = 59,

    /// <summary>IPv6 destination options.</summary>
    DestinationOptions = 60,

    /// <summary>OSPF.</summary>
    Ospf = 89,

    /// <summary>Compressed payload (RFC 3173).</summary>
    IpComp = 108,

    /// <summary>SCTP.</summary>
    Sctp = 132,
}
