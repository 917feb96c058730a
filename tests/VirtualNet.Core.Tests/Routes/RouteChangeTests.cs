using System.Net;
using VirtualNet.Netlink.Route;
using Xunit;

namespace VirtualNet.Tests.Routes;

/// <summary>How one route becomes another without touching a third.</summary>
public class RouteChangeTests
{
    private static readonly LinkRef Eth0 = new("eth0", 2, null);
    private static readonly NetNamespace Home = new() { IsHome = true };
    private static readonly LinkRef Eth1 = new("eth1", 3, null);

    private static NetRoute Route(string destination, string? via, LinkRef link, uint metric = 0) => new()
    {
        Destination = new IPPrefix(destination),
        Via = via is null ? null : IPAddress.Parse(via),
        Link = link,
        Metric = metric,
        Table = RouteTable.Main,
        Type = RouteType.Unicast,
        Protocol = RouteProtocol.Boot,
    };

    [Fact]
    public void The_only_one_of_its_slot_is_replaced_in_one_step()
    {
        NetRoute old = Route("10.0.0.0/8", "192.0.2.1", Eth0);
        NetRoute otherMetric = Route("10.0.0.0/8", "192.0.2.9", Eth1, metric: 100);
        NewRoute wanted = NewRoute.Of(old) with { Tuning = new RouteTuning { Mtu = 1400 } };
        Assert.Equal(RouteChangeStep.Replace, RouteChange.Plan(old, wanted, [old, otherMetric]));
    }

    [Fact]
    public void Beside_somebody_elses_in_the_same_slot_the_new_one_is_added_first()
    {
        NetRoute theirs = Route("10.0.0.0/8", "203.0.113.1", Eth1);
        NetRoute old = Route("10.0.0.0/8", "192.0.2.1", Eth0);
        NewRoute wanted = NewRoute.Of(old) with { Via = IPAddress.Parse("192.0.2.2") };
        Assert.Equal(RouteChangeStep.AppendThenRemove, RouteChange.Plan(old, wanted, [theirs, old]));
    }

    [Fact]
    public void Another_metric_is_another_slot()
    {
        NetRoute old = Route("10.0.0.0/8", "192.0.2.1", Eth0);
        Assert.Equal(RouteChangeStep.CreateThenRemove, RouteChange.Plan(old, NewRoute.Of(old) with { Metric = 50 }, [old]));
    }

    [Fact]
    public void IPv6_takes_no_second_one_with_the_same_ways()
    {
        NetRoute theirs = Route("2001:db8::/32", null, Eth1, metric: 1024);
        NetRoute old = Route("2001:db8::/32", "fe80::1", Eth0, metric: 1024);
        NewRoute wanted = NewRoute.Of(old) with { Tuning = new RouteTuning { Mtu = 1400 } };
        Assert.Equal(RouteChangeStep.RemoveThenAppend, RouteChange.Plan(old, wanted, [theirs, old]));
        Assert.Equal(RouteChangeStep.Nothing, RouteChange.Plan(old, NewRoute.Of(old), [theirs, old]));
    }

    [Theory]
    [InlineData("10.1.2.3/8", "192.0.2.1", "InvalidDestination")]
    [InlineData("2001:db8::/32", "192.0.2.1", "FamilyMismatch")]
    [InlineData("10.0.0.0/8", null, "RouteWithoutWay")]
    [InlineData("10.0.0.0/8", "::ffff:192.0.2.1", "FamilyMismatch")]
    public void What_contradicts_itself_is_refused_before_anything_is_sent(string destination, string? via, string errorId)
    {
        var route = new NewRoute { Destination = new IPPrefix(destination), Via = via is null ? null : IPAddress.Parse(via) };
        Assert.Equal(errorId, RouteChecks.Problem(route, Home)?.ErrorId);
    }

    [Fact]
    public void An_IPv4_destination_may_lie_behind_an_IPv6_gateway() =>
        Assert.Null(RouteChecks.Problem(new NewRoute { Destination = new IPPrefix("10.0.0.0/8"), Via = IPAddress.Parse("fe80::1"), Link = Eth0 }, Home));
}
