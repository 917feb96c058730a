using System.Net;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Routes;

/// <summary>What the kernel answered, read into objects.</summary>
public class RouteParserTests
{
    private static readonly NetNamespace Here = new() { Name = "here" };

    private static List<NetRoute> Read(string fixture) => Wire.ParseAll("replies/" + fixture, new RouteParser(Here).Parse);

    [Fact]
    public void Reads_a_default_route()
    {
        NetRoute route = Read("route-dump-v4").First(r => r.IsDefault);
        Assert.Equal(new IPPrefix("0.0.0.0/0"), route.Destination);
        Assert.Equal(IPFamily.IPv4, route.Family);
        Assert.Equal(IPAddress.Parse("192.0.2.2"), route.Via);
        Assert.Equal(10, route.Link?.Index);
        Assert.Equal(RouteTable.Main, route.Table);
        Assert.Equal(RouteProtocol.Boot, route.Protocol);
        Assert.Equal(RouteType.Unicast, route.Type);
        Assert.Equal(RouteScope.Universe, route.Scope);
        Assert.Equal(Here, route.Namespace);
        RouteNextHop hop = Assert.Single(route.NextHops);
        Assert.Equal((route.Via, route.Link), (hop.Via, hop.Link));
    }

    [Theory]
    [InlineData("route-dump-v4", "203.0.113.0/24", "192.0.2.3", "192.0.2.4")]
    [InlineData("route-dump-v6", "2001:db8:2::/48", "2001:db8::3", "2001:db8::4")]
    public void Reads_several_ways(string fixture, string destination, string first, string second)
    {
        NetRoute route = Read(fixture).First(r => r.Destination.ToString() == destination);
        Assert.True(route.IsMultipath);
        Assert.Null(route.Via);
        Assert.Null(route.Link);
        Assert.Equal([IPAddress.Parse(first), IPAddress.Parse(second)], route.NextHops.Select(hop => hop.Via));
        Assert.Equal([1, 10], route.NextHops.Select(hop => hop.Weight));
        Assert.All(route.NextHops, hop => Assert.Equal(10, hop.Link?.Index));
    }

    [Fact]
    public void Reads_a_gateway_of_the_other_family_a_long_table_and_metrics()
    {
        NetRoute route = Read("route-dump-v4").First(r => r.Destination.ToString() == "198.18.0.0/15");
        Assert.Equal(IPAddress.Parse("2001:db8::2"), route.Via);
        Assert.Equal(new RouteTable(1000), route.Table);
        Assert.Equal(500u, route.Metric);
        Assert.Equal(RouteProtocol.Static, route.Protocol);
        Assert.Equal(new RouteTuning { Mtu = 1400, AdvertisedMss = 1360 }, route.Tuning);
        Assert.Equal(1400u, route.Mtu);
    }

    [Fact]
    public void Reads_routes_that_go_nowhere()
    {
        NetRoute blackhole = Read("route-dump-v4").First(r => r.Type == RouteType.Blackhole);
        Assert.Equal("198.51.0.0/16", blackhole.Destination.ToString());
        Assert.Empty(blackhole.NextHops);
        NetRoute unreachable = Read("route-dump-v6").First(r => r.Type == RouteType.Unreachable);
        Assert.Equal("2001:db8:3::/48", unreachable.Destination.ToString());
    }

    [Fact]
    public void Reads_local_and_broadcast_routes()
    {
        NetRoute local = Read("route-dump-v4").First(r => r.Destination.ToString() == "192.0.2.9/32");
        Assert.Equal((RouteType.Local, RouteTable.Local, RouteScope.Host, RouteProtocol.Kernel), (local.Type, local.Table, local.Scope, local.Protocol));
        Assert.Equal(IPAddress.Parse("192.0.2.1"), local.Source);
        Assert.Contains(Read("route-dump-v4"), r => r.Type == RouteType.Broadcast);
    }

    [Fact]
    public void Makes_objects_of_default_routes_only_when_asked_to()
    {
        List<NetRoute> routes = Wire.ParseAll("replies/route-dump-v4", new RouteParser(Here, defaultOnly: true).Parse);
        Assert.Equal("default via 192.0.2.2 dev if10", Assert.Single(routes).ToString());
    }

    [Theory]
    [InlineData("route-get-v4", "8.8.8.8", "192.0.2.1", "192.0.2.2")]
    [InlineData("route-get-v6", "2001:db8:77::1", "2001:db8::5", "2001:db8::2")]
    public void Reads_the_answer_to_a_lookup(string fixture, string destination, string source, string via)
    {
        NetRoute route = Assert.Single(Read(fixture));
        Assert.Equal(IPAddress.Parse(destination), route.Destination.Address);
        Assert.Equal(IPAddress.Parse(source), route.Source);
        Assert.Equal(IPAddress.Parse(via), route.Via);
        Assert.Null(route.Expires);
    }

    [Theory]
    [InlineData("route-dump-v4")]
    [InlineData("route-dump-v6")]
    public void Removing_and_remaking_what_was_read_names_the_same_route(string fixture)
    {
        foreach (NetRoute route in Read(fixture))
        {
            NewRoute again = NewRoute.Of(route);
            Assert.Equal(RouteChangeStep.Nothing, RouteChange.Plan(route, again, [route]));
        }
    }
}
