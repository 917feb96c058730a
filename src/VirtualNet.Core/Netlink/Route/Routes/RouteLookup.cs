using System.Net;

namespace VirtualNet;

/// <summary>Which way a packet goes: the kernel's answer to a <see cref="RouteQuery"/>.</summary>
public sealed record RouteLookup
{
    /// <summary>Where the packet goes.</summary>
    public required IPAddress Destination { get; init; }

    /// <summary>Source address that it gets; null when none was chosen.</summary>
    public IPAddress? Source { get; init; }

    /// <summary>Link that it leaves by; <c>lo</c> for this machine's own addresses.</summary>
    public LinkRef? Link { get; init; }

    /// <summary>Gateway; null when the destination is on the link.</summary>
    public IPAddress? Via { get; init; }

    /// <summary>What happens to it: unicast, local, unreachable ...</summary>
    public RouteType Type { get; init; }

    /// <summary>Path MTU in bytes that is known for this destination; null when none is.</summary>
    public uint? Mtu { get; init; }

    /// <summary>The entry of the routing tables that decided. Of a multipath entry, <see cref="NetRoute.Via"/> and <see cref="NetRoute.Link"/> are the way chosen.</summary>
    public required NetRoute Route { get; init; }
}
