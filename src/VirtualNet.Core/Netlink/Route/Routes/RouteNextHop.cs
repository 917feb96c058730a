using System.Net;

namespace VirtualNet;

/// <summary>One way of a route.</summary>
public sealed record RouteNextHop
{
    /// <summary>Gateway; null when the destination is on the link itself.</summary>
    public IPAddress? Via { get; init; }

    /// <summary>Link that packets leave by; null when the gateway decides.</summary>
    public LinkRef? Link { get; internal set; }

    /// <summary>Share of the traffic, 1 to 256, against the other ways.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>State.</summary>
    public RouteFlags Flags { get; init; }

    /// <summary>Encapsulation: <c>mpls</c>, <c>ip</c>, <c>seg6</c> ...; null for none.</summary>
    public string? EncapType { get; init; }

    /// <summary>"via 192.0.2.1 dev eth0 weight 2".</summary>
    public override string ToString() => RouteText.Way(Via, Link, Weight);
}
