namespace VirtualNet;

/// <summary>What a route does with packets (linux/rtnetlink.h, RTN_*).</summary>
public enum RouteType : byte
{
    /// <summary>Not told.</summary>
    Unspecified = 0,

    /// <summary>Sends them out of a link, to a gateway or straight to the destination.</summary>
    Unicast = 1,

    /// <summary>Delivers them to this machine.</summary>
    Local = 2,

    /// <summary>Sends them as link broadcasts, and accepts them.</summary>
    Broadcast = 3,

    /// <summary>Accepts them as an anycast address of this machine.</summary>
    Anycast = 4,

    /// <summary>Sends them to a group.</summary>
    Multicast = 5,

    /// <summary>Drops them without a word.</summary>
    Blackhole = 6,

    /// <summary>Answers "host unreachable".</summary>
    Unreachable = 7,

    /// <summary>Answers "administratively prohibited".</summary>
    Prohibit = 8,

    /// <summary>Ends the search in this table; the next routing rule decides.</summary>
    Throw = 9,

    /// <summary>Translated their addresses, in kernels before 2.6.</summary>
    Nat = 10,

    /// <summary>Asked a program; never implemented.</summary>
    ExternalResolve = 11,
}
