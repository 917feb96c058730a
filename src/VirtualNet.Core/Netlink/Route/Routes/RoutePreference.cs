namespace VirtualNet;

/// <summary>Preference of an IPv6 route learnt from a router (RFC 4191).</summary>
public enum RoutePreference : byte
{
    /// <summary>The usual one.</summary>
    Medium = 0,

    /// <summary>Preferred to others.</summary>
    High = 1,

    /// <summary>Used when there is no other.</summary>
    Low = 3,
}
