namespace VirtualNet;

/// <summary>How far away the destinations of an IPv4 route are (linux/rtnetlink.h, RT_SCOPE_*). IPv6 routes have none.</summary>
public enum RouteScope : byte
{
    /// <summary>Anywhere: behind a gateway.</summary>
    Universe = 0,

    /// <summary>Inside the own site.</summary>
    Site = 200,

    /// <summary>On a link of this machine.</summary>
    Link = 253,

    /// <summary>This machine itself.</summary>
    Host = 254,

    /// <summary>Does not exist; any scope, in requests to remove.</summary>
    Nowhere = 255,
}
