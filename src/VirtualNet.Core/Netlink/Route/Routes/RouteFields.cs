using System.Net;
using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>What the attributes of one RTM_NEWROUTE message say, while it is read.</summary>
internal sealed class RouteFields
{
    public IPAddress? Destination { get; set; }

    public IPAddress? From { get; set; }

    public IPAddress? Via { get; set; }

    public LinkRef? Link { get; set; }

    public List<RouteNextHop>? NextHops { get; set; }

    public uint Table { get; set; }

    public uint Metric { get; set; }

    public IPAddress? Source { get; set; }

    public RouteTuning? Tuning { get; set; }

    public rta_cacheinfo Cache { get; set; }

    public RoutePreference? Preference { get; set; }

    public string? EncapType { get; set; }

    public uint? NextHopId { get; set; }

    public uint? Realm { get; set; }
}
