using System.Net;
using VirtualNet.Netlink.Route;
using Xunit;

namespace VirtualNet.Tests.Routes;

/// <summary>Which route a user means, and what Set does to it.</summary>
public class RouteSelectorTests
{
    private static readonly NetNamespace Home = new() { IsHome = true };
    private static readonly LinkRef Eth0 = new("eth0", 2, null);
    private static readonly LinkRef Eth1 = new("eth1", 3, null);
    private static readonly NetRoute First = Route("10.0.0.0/8", "192.0.2.1", Eth0);
    private static readonly NetRoute Second = Route("10.0.0.0/8", "203.0.113.1", Eth1) with { Metric = 9 };
    private static readonly NetRoute OnLink = Route("192.0.2.0/24", null, Eth0);
    private static readonly NetRoute Default = Route("0.0.0.0/0", "192.0.2.1", Eth0);
    private static readonly NetRoute DefaultV6 = Route("::/0", "fe80::1", Eth0) with { Metric = 1024 };
    private static readonly NetRoute[] Table = [First, Second, OnLink, Default, DefaultV6];

    private static NetRoute Route(string destination, string? via, LinkRef link) => new()
    {
        Destination = new IPPrefix(destination),
        Via = via is null ? null : IPAddress.Parse(via),
        Link = link,
        Table = RouteTable.Main,
        Type = RouteType.Unicast,
        Protocol = RouteProtocol.Boot,
    };

    private static NetRoute[] Found(RouteSelector selector) => [.. Table.Where(selector.Matches)];

    [Fact]
    public void What_is_left_out_does_not_restrict()
    {
        Assert.Equal([First, Second], Found(new RouteSelector { Destination = First.Destination }));
        Assert.Equal([Second], Found(new RouteSelector { Destination = First.Destination, Metric = 9 }));
        Assert.Equal([First], Found(new RouteSelector { Destination = First.Destination, Metric = 0 }));
        Assert.Equal([Second], Found(new RouteSelector { Destination = First.Destination, Link = Eth1 }));
        Assert.Equal([OnLink], Found(new RouteSelector { Via = IPAddress.Any, Family = IPFamily.IPv4 }));
        Assert.Equal([Default, DefaultV6], Found(new RouteSelector { IsDefault = true }));
        Assert.Equal([DefaultV6], Found(new RouteSelector { IsDefault = true, Family = IPFamily.IPv6, Metric = 0 }));
        Assert.Empty(Found(new RouteSelector { Destination = First.Destination, Table = new RouteTable(1000) }));
    }

    [Fact]
    public void Set_changes_the_one_that_is_named()
    {
        var selector = new RouteSelector { Destination = First.Destination, Via = First.Via };
        (NetRoute? old, NewRoute wanted) = RouteSelection.PlanSet(selector, route => route with { Tuning = new RouteTuning { Mtu = 1400 } }, Table, Home);
        Assert.Same(First, old);
        Assert.Equal((First.Via, 1400u), (wanted.Via, wanted.Tuning?.Mtu));
    }

    [Fact]
    public void Set_makes_what_is_not_there()
    {
        var selector = new RouteSelector { Destination = new IPPrefix("10.9.0.0/16"), Via = First.Via, Metric = 3 };
        (NetRoute? old, NewRoute wanted) = RouteSelection.PlanSet(selector, route => route, Table, Home);
        Assert.Null(old);
        Assert.Equal("10.9.0.0/16 via 192.0.2.1 metric 3", wanted.ToString());
    }

    [Fact]
    public void Set_takes_nobody_elses_place()
    {
        var selector = new RouteSelector { Destination = First.Destination, Via = IPAddress.Parse("192.0.2.77") };
        var error = Assert.Throws<VirtualNetException>(() => RouteSelection.PlanSet(selector, route => route, Table, Home));
        Assert.Equal("RouteConflict", error.ErrorId);
        Assert.Contains(First.ToString(), error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("metric 9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_does_not_guess()
    {
        var error = Assert.Throws<VirtualNetException>(() => RouteSelection.PlanSet(new RouteSelector { Destination = First.Destination }, route => route, Table, Home));
        Assert.Equal("RouteAmbiguous", error.ErrorId);
        Assert.Equal("FamilyUnknown", Assert.Throws<VirtualNetException>(() => RouteSelection.PlanSet(new RouteSelector { IsDefault = true, Metric = 77 }, route => route, Table, Home)).ErrorId);
    }
}
