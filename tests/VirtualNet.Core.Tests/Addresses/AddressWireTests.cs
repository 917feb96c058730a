using System.Net;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Addresses;

/// <summary>What the address requests write is what ip-address(8) sends.</summary>
public class AddressWireTests
{
    private const int BodySize = 8; // struct ifaddrmsg
    private static readonly LinkRef Veth0 = new("veth0", 10, null);
    private static readonly LinkRef Loopback = new("lo", 1, null);

    public static TheoryData<string, NewAddress> Added => new()
    {
        { "add-v4", New("192.168.2.11/24") },
        { "add-v4-32", New("192.168.2.11") },
        { "add-v4-broadcast", New("192.168.2.11/24", new() { Broadcast = IPAddress.Parse("192.168.2.255") }) },
        { "add-v4-broadcast-given", New("192.168.2.11/24", new() { Broadcast = IPAddress.Parse("192.168.2.254") }) },
        { "add-v4-host", New("127.0.0.2/8") with { Link = Loopback } },
        { "add-v4-label", New("192.168.2.11/24", new() { Label = "veth0:web" }) },
        { "add-v4-lifetime", New("192.168.2.11/24", Lifetimes(3600, 1800)) },
        { "add-v4-metric", New("192.168.2.11/24", new() { Metric = 500 }) },
        { "add-v4-noprefixroute", New("192.168.2.11/24", new() { NoPrefixRoute = true }) },
        { "add-v4-peer", New("192.168.2.11", new() { Peer = new IPPrefix("192.168.2.1") }) },
        { "add-v4-scope", New("192.168.2.11/24", new() { Scope = AddressScope.Link }) },
        { "add-v6", New("2001:db8::11/64") },
        { "add-v6-128", New("2001:db8::11") },
        { "add-v6-deprecated", New("2001:db8::11/64", new() { PreferredLifetime = TimeSpan.Zero }) },
        { "add-v6-home", New("2001:db8::11/64", new() { HomeAddress = true, SkipDad = true }) },
        { "add-v6-lifetime", New("2001:db8::11/64", Lifetimes(3600, 1800)) },
        // "scope link" on the command line: the kernel finds out itself, so users may not give it, and ip-address(8) may.
        { "add-v6-link-local", New("fe80::11/64", new() { Scope = AddressScope.Link }) },
        { "add-v6-metric", New("2001:db8::11/64", new() { Metric = 500 }) },
        { "add-v6-mngtmpaddr", New("2001:db8::11/64", new() { ManageTemporary = true }) },
        { "add-v6-nodad", New("2001:db8::11/64", new() { SkipDad = true }) },
        { "add-v6-noprefixroute", New("2001:db8::11/64", new() { NoPrefixRoute = true }) },
        { "add-v6-peer", New("2001:db8::11", new() { Peer = new IPPrefix("2001:db8::12") }) },
    };

    [Theory]
    [MemberData(nameof(Added))]
    public void Adding_sends_what_ip_sends(string fixture, NewAddress address) =>
        Wire.SameAs($"addr/{fixture}", new CreateAddressRequest(address), BodySize);

    [Fact]
    public void Setting_sends_what_ip_replace_sends()
    {
        Wire.SameAs("addr/replace-v4", new ReplaceAddressRequest(New("192.0.2.1/24", Lifetimes(3600, 1800))), BodySize);
        Wire.SameAs("addr/replace-v6", new ReplaceAddressRequest(New("2001:db8::1/64", Lifetimes(3600, 1800))), BodySize);
    }

    [Theory]
    [InlineData("del-v4", "192.0.2.1/24", null)]
    [InlineData("del-v4-peer", "192.168.2.11", "192.168.2.1")]
    [InlineData("del-v6", "2001:db8::1/64", null)]
    public void Removing_sends_what_ip_sends(string fixture, string prefix, string? peer)
    {
        var parsed = new IPPrefix(prefix);
        var address = new NetAddress
        {
            IPAddress = parsed.Address,
            PrefixLength = parsed.PrefixLength,
            Link = Veth0,
            Peer = peer is null ? null : IPAddress.Parse(peer),
        };
        Wire.SameAs($"addr/{fixture}", new DeleteAddressRequest(address), BodySize);
    }

    [Fact]
    public void Listing_sends_what_ip_sends()
    {
        Wire.SameAs("addr/dump", new DumpAddressesRequest(), BodySize, NetlinkFlags.NLM_F_DUMP);
        Wire.SameAs("addr/dump-dev", new DumpAddressesRequest(Link: Veth0), BodySize, NetlinkFlags.NLM_F_DUMP);
        Wire.SameAs("addr/dump-v4", new DumpAddressesRequest(IPFamily.IPv4), BodySize, NetlinkFlags.NLM_F_DUMP);
        Wire.SameAs("addr/dump-v6", new DumpAddressesRequest(IPFamily.IPv6), BodySize, NetlinkFlags.NLM_F_DUMP);
    }

    [Fact]
    public void The_length_may_be_the_peers()
    {
        NewAddress address = New("192.168.2.11", new() { Peer = new IPPrefix("192.168.2.1/30") });
        Assert.Equal(30, address.PrefixLength);
    }

    private static NewAddress New(string prefix, AddressSettings? settings = null) => new(Veth0, new IPPrefix(prefix), settings ?? AddressSettings.None);

    private static AddressSettings Lifetimes(int valid, int preferred) =>
        new() { ValidLifetime = TimeSpan.FromSeconds(valid), PreferredLifetime = TimeSpan.FromSeconds(preferred) };
}
