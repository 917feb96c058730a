using System.Net;

namespace VirtualNet;

/// <summary>One way of a route to make.</summary>
public sealed record NewNextHop
{
    /// <summary>Gateway; null for none.</summary>
    public IPAddress? Via { get; init; }

    /// <summary>Link; its index counts. Null lets the kernel find the one that the gateway is on.</summary>
    public LinkRef? Link { get; init; }

    /// <summary>Share of the traffic, 1 to 256, against the other ways.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>The gateway is taken to be on the link, whatever the addresses say.</summary>
    public bool OnLink { get; init; }

    /// <summary>What to send to make a way again as it is.</summary>
    internal static NewNextHop Of(RouteNextHop hop) => new() { Via = hop.Via, Link = hop.Link, Weight = hop.Weight, OnLink = (hop.Flags & RouteFlags.OnLink) != 0 };
}
