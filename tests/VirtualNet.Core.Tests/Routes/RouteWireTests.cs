using System.Net;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Routes;

/// <summary>What requests about routes write, beside what iproute2 sends for the same act.</summary>
public class RouteWireTests
{
    private const int BodySize = 12; // struct rtmsg

    private static readonly IPPrefix V4 = new("198.51.100.0/24");
    private static readonly IPPrefix V6 = new("2001:db8:1::/48");
    private static readonly IPPrefix Default4 = new("0.0.0.0/0");
    private static readonly IPPrefix Default6 = new("::/0");
    private static readonly IPAddress Via4 = IPAddress.Parse("192.0.2.2");
    private static readonly IPAddress Other4 = IPAddress.Parse("192.0.2.3");
    private static readonly IPAddress Via6 = IPAddress.Parse("2001:db8::2");
    private static readonly IPAddress Other6 = IPAddress.Parse("2001:db8::3");
    private static readonly LinkRef Loopback = new("lo", 1, null);
    private static readonly LinkRef Veth0 = new("veth0", 10, null);
    private static readonly LinkRef Veth1 = new("veth1", 11, null);

    public static TheoryData<string, NewRoute> Additions => new()
    {
        { "add-via", new NewRoute { Destination = V4, Via = Via4 } },
        { "add-via-dev", new NewRoute { Destination = V4, Via = Via4, Link = Veth0 } },
        { "add-dev", new NewRoute { Destination = V4, Link = Veth0 } },
        { "add-default", new NewRoute { Destination = Default4, Via = Via4 } },
        { "add-default-dev", new NewRoute { Destination = Default4, Link = Veth0 } },
        { "add-host", new NewRoute { Destination = new IPPrefix("198.51.100.7"), Via = Via4 } },
        { "add-local", new NewRoute { Destination = new IPPrefix("198.51.100.7"), Type = RouteType.Local, Link = Loopback } },
        { "add-blackhole", new NewRoute { Destination = V4, Type = RouteType.Blackhole } },
        { "add-unreachable", new NewRoute { Destination = V4, Type = RouteType.Unreachable } },
        { "add-prohibit", new NewRoute { Destination = V4, Type = RouteType.Prohibit } },
        { "add-throw", new NewRoute { Destination = V4, Type = RouteType.Throw } },
        { "add-table", new NewRoute { Destination = V4, Via = Via4, Table = new RouteTable(100) } },
        { "add-table-1000", new NewRoute { Destination = V4, Via = Via4, Table = new RouteTable(1000) } },
        { "add-metric", new NewRoute { Destination = V4, Via = Via4, Metric = 500 } },
        { "add-tos", new NewRoute { Destination = V4, Via = Via4, TypeOfService = 0x10 } },
        { "add-src", new NewRoute { Destination = V4, Via = Via4, Source = IPAddress.Parse("192.0.2.1") } },
        { "add-onlink", new NewRoute { Destination = V4, Via = IPAddress.Parse("203.0.113.1"), Link = Veth0, OnLink = true } },
        { "add-proto-scope", new NewRoute { Destination = V4, Link = Veth0, Protocol = RouteProtocol.Static, Scope = RouteScope.Link } },
        { "add-via-inet6", new NewRoute { Destination = V4, Via = Via6, Link = Veth0 } },
        { "add-mtu-advmss", new NewRoute { Destination = V4, Via = Via4, Tuning = new RouteTuning { Mtu = 1400, AdvertisedMss = 1360 } } },
        { "add-mtu-lock", new NewRoute { Destination = V4, Via = Via4, Tuning = new RouteTuning { Mtu = 1400, MtuLocked = true } } },
        {
            "add-metrics",
            new NewRoute
            {
                Destination = V4,
                Via = Via4,
                Tuning = new RouteTuning
                {
                    Window = 65535,
                    RoundTripTime = TimeSpan.FromMilliseconds(20),
                    InitialCongestionWindow = 20,
                    InitialReceiveWindow = 20,
                    HopLimit = 32,
                    QuickAck = true,
                },
            }
        },
        { "add-multipath", new NewRoute { Destination = V4, NextHops = [new() { Via = Via4, Link = Veth0 }, new() { Via = Other4, Link = Veth0, Weight = 10 }] } },
        {
            "add-multipath-dev",
            new NewRoute { Destination = V4, NextHops = [new() { Link = Veth0 }, new() { Via = IPAddress.Parse("203.0.113.1"), Link = Veth1, Weight = 5, OnLink = true }] }
        },
        { "v6-add-via", new NewRoute { Destination = V6, Via = Via6 } },
        { "v6-add-via-dev", new NewRoute { Destination = V6, Via = IPAddress.Parse("fe80::1"), Link = Veth0 } },
        { "v6-add-dev", new NewRoute { Destination = V6, Link = Veth0 } },
        { "v6-add-default", new NewRoute { Destination = Default6, Via = Via6 } },
        { "v6-add-blackhole", new NewRoute { Destination = V6, Type = RouteType.Blackhole } },
        { "v6-add-unreachable", new NewRoute { Destination = V6, Type = RouteType.Unreachable } },
        { "v6-add-prohibit", new NewRoute { Destination = V6, Type = RouteType.Prohibit } },
        { "v6-add-throw", new NewRoute { Destination = V6, Type = RouteType.Throw } },
        { "v6-add-metric", new NewRoute { Destination = V6, Via = Via6, Metric = 500 } },
        { "v6-add-mtu", new NewRoute { Destination = V6, Via = Via6, Tuning = new RouteTuning { Mtu = 1400 } } },
        { "v6-add-expires", new NewRoute { Destination = V6, Via = Via6, Expires = TimeSpan.FromMinutes(10) } },
        { "v6-add-pref", new NewRoute { Destination = V6, Via = Via6, Preference = RoutePreference.High } },
        { "v6-add-src", new NewRoute { Destination = V6, Via = Via6, Source = IPAddress.Parse("2001:db8::1") } },
        { "v6-add-table", new NewRoute { Destination = V6, Via = Via6, Table = new RouteTable(1000) } },
        { "v6-add-onlink", new NewRoute { Destination = V6, Via = IPAddress.Parse("2001:db8:9::1"), Link = Veth0, OnLink = true } },
        { "v6-add-multipath", new NewRoute { Destination = V6, NextHops = [new() { Via = Via6, Link = Veth0 }, new() { Via = Other6, Link = Veth0, Weight = 10 }] } },
    };

    public static TheoryData<string, NetRoute> Removals => new()
    {
        { "del", Named(V4) },
        { "del-default", Named(Default4) },
        { "del-blackhole", Named(V4) with { Type = RouteType.Blackhole } },
        { "del-table", Named(V4) with { Table = new RouteTable(1000) } },
        { "del-via-metric", Named(V4) with { Via = Via4, Link = Veth0, Metric = 500 } },
        { "v6-del", Named(V6) with { Scope = RouteScope.Universe } },
        { "v6-del-via-metric", Named(V6) with { Via = Via6, Link = Veth0, Metric = 500, Scope = RouteScope.Universe } },
    };

    [Theory]
    [MemberData(nameof(Additions))]
    public void New_writes_what_ip_route_add_sends(string fixture, NewRoute route) => Wire.SameAs("route/" + fixture, new CreateRouteRequest(route), BodySize);

    [Theory]
    [InlineData("append", RouteCreation.Append, false)]
    [InlineData("change", RouteCreation.Replace, false)]
    [InlineData("v6-append", RouteCreation.Append, true)]
    public void Append_and_replace_write_what_ip_route_append_and_change_send(string fixture, object mode, bool v6)
    {
        IPAddress via = fixture == "change" ? Via4 : v6 ? Other6 : Other4;
        Wire.SameAs("route/" + fixture, new CreateRouteRequest(new NewRoute { Destination = v6 ? V6 : V4, Via = via }, (RouteCreation)mode), BodySize);
    }

    /// <summary>ip route replace would also make the route: that is never sent, since it may replace somebody else's.</summary>
    [Fact]
    public void Nothing_sends_create_together_with_replace()
    {
        foreach (RouteCreation mode in Enum.GetValues<RouteCreation>())
        {
            NetlinkFlags flags = new CreateRouteRequest(new NewRoute { Destination = V4, Via = Via4 }, mode).Flags;
            Assert.NotEqual(NetlinkFlags.NLM_F_CREATE | NetlinkFlags.NLM_F_REPLACE, flags & (NetlinkFlags.NLM_F_CREATE | NetlinkFlags.NLM_F_REPLACE));
        }
    }

    [Theory]
    [MemberData(nameof(Removals))]
    public void Delete_writes_what_ip_route_del_sends(string fixture, NetRoute route) => Wire.SameAs("route/" + fixture, new DeleteRouteRequest(route), BodySize);

    [Fact]
    public void Delete_says_all_that_is_known()
    {
        var route = new NetRoute
        {
            Destination = V4,
            Via = Via4,
            Link = Veth0,
            Table = RouteTable.Main,
            Metric = 500,
            Protocol = RouteProtocol.Static,
            Type = RouteType.Unicast,
            Source = IPAddress.Parse("192.0.2.1"),
        };
        byte[] bytes = Wire.Encode(new DeleteRouteRequest(route));
        Assert.Equal([(byte)RouteProtocol.Static.Number, (byte)RouteScope.Universe, (byte)RouteType.Unicast], bytes[21..24]);
    }

    [Theory]
    [InlineData("dump", IPFamily.IPv4, 254u, 0)]
    [InlineData("dump-dev", IPFamily.IPv4, 254u, 10)]
    [InlineData("dump-table", IPFamily.IPv4, 1000u, 0)]
    [InlineData("v6-dump", IPFamily.IPv6, 254u, 0)]
    [InlineData("v6-dump-table-all", IPFamily.IPv6, 0u, 0)]
    public void Dump_writes_what_ip_route_show_sends(string fixture, IPFamily family, uint table, int link) =>
        Wire.SameAs("route/" + fixture, new DumpRoutesRequest(family, new RouteTable(table), link), BodySize, NetlinkFlags.NLM_F_DUMP);

    [Fact]
    public void Lookup_writes_what_ip_route_get_sends()
    {
        var query = new RouteQuery(IPAddress.Parse("192.0.2.7"));
        var source = IPAddress.Parse("192.0.2.1");
        Same("get", query);
        Same("get-fibmatch", query, entry: true);
        Same("get-mark", query with { Mark = 7 });
        Same("get-from-oif", query with { From = source, OutputLinkIndex = 10 });
        Same("v6-get", new RouteQuery(IPAddress.Parse("2001:db8::7")));
        Same("v6-get-from-oif", new RouteQuery(IPAddress.Parse("2001:db8::7")) { From = IPAddress.Parse("2001:db8::1"), OutputLinkIndex = 10 });

        static void Same(string fixture, RouteQuery query, bool entry = false) =>
            Wire.SameAs("route/" + fixture, new LookupRouteRequest(query, entry), BodySize, NetlinkFlags.None);
    }

    /// <summary>A route of which no more is known than its destination, as it is given to ip route del.</summary>
    private static NetRoute Named(IPPrefix destination) => new() { Destination = destination, Table = RouteTable.Main, Scope = RouteScope.Nowhere };
}
