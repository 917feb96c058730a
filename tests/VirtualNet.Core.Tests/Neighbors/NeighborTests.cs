using System.Net;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Neighbors;

/// <summary>What is asked is what ip-neighbour(8) asks, and what the kernel's answers become.</summary>
public class NeighborTests
{
    private const int BodySize = 12; // struct ndmsg
    private static readonly List<NetNeighbor> Dump = Wire.ParseAll("replies/neigh-dump", new NeighborParser(new NetNamespace()).Parse);

    public static TheoryData<string, NeighborFilter> Asked => new()
    {
        { "dump", new() },
        { "dump-dev", new() { Link = new LinkRef("veth0", 10, null) } },
        { "dump-v4", new() { Family = IPFamily.IPv4 } },
        { "dump-v6", new() { Family = IPFamily.IPv6 } },
        { "dump-proxy", new() { Proxies = true } },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public void Listing_sends_what_ip_sends(string fixture, NeighborFilter filter) =>
        Wire.SameAs($"neigh/{fixture}", new DumpNeighborsRequest(filter), BodySize, NetlinkFlags.NLM_F_DUMP);

    [Fact]
    public void A_configured_neighbour_is_permanent()
    {
        NetNeighbor neighbor = Find("192.0.2.2");
        Assert.Equal(NeighborState.Permanent, neighbor.State);
        Assert.Equal(new MacAddress("02:00:00:00:00:02"), neighbor.LinkLayerAddress);
        Assert.Equal(10, neighbor.Link.Index);
        Assert.Equal(0u, neighbor.Probes);
        Assert.Null(neighbor.Protocol);
    }

    [Fact]
    public void An_IPv6_router_is_one()
    {
        NetNeighbor neighbor = Find("2001:db8::2");
        Assert.Equal(NeighborState.Reachable, neighbor.State);
        Assert.True(neighbor.IsRouter);
        Assert.Equal(IPFamily.IPv6, neighbor.Family);
    }

    [Fact]
    public void Times_are_told_in_hundredths_of_a_second()
    {
        NetNeighbor multicast = Dump.First(n => n.IPAddress.Equals(IPAddress.Parse("ff02::16")));
        Assert.Equal(NeighborState.NoArp, multicast.State);
        Assert.Equal(TimeSpan.FromSeconds(60), multicast.Confirmed);
    }

    private static NetNeighbor Find(string address) => Dump.Single(n => n.IPAddress.Equals(IPAddress.Parse(address)));
}
