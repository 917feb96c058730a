using System.Net.Sockets;

namespace VirtualNet;

/// <summary>Family of an IP address; the numbers are those of the kernel (AF_INET, AF_INET6).</summary>
public enum IPFamily : byte
{
    /// <summary>32-bit addresses.</summary>
    IPv4 = 2,

    /// <summary>128-bit addresses.</summary>
    IPv6 = 10,
}

/// <summary>From the framework's word for a family to ours.</summary>
public static class IPFamilies
{
    /// <summary>The family of an address.</summary>
    public static IPFamily ToIPFamily(this AddressFamily family) => family == AddressFamily.InterNetworkV6 ? IPFamily.IPv6 : IPFamily.IPv4;
}
