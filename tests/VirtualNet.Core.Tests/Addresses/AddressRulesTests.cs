using System.Net;
using VirtualNet.Netlink.Route;
using Xunit;

namespace VirtualNet.Tests.Addresses;

/// <summary>Mistakes that are found before anything is sent.</summary>
public class AddressRulesTests
{
    public static TheoryData<string, AddressSettings, string> Mistakes => new()
    {
        { "0.0.0.0/24", new(), "no address at all" },
        { "::/64", new(), "no address at all" },
        { "255.255.255.255", new(), "broadcast address" },
        { "224.0.0.1/24", new(), "multicast" },
        { "ff02::5/64", new(), "multicast" },
        { "10.0.0.1/24", new() { AutoJoin = true }, "only a multicast address" },
        { "10.0.0.1/24", new() { Peer = new IPPrefix("2001:db8::1") }, "other family" },
        { "10.0.0.1/24", new() { Peer = new IPPrefix("10.0.0.2/30") }, "24 and its peer 30" },
        { "10.0.0.1/24", new() { Label = "veth0:much-too-long" }, "15 bytes" },
        { "10.0.0.1/24", new() { Label = "" }, "empty" },
        { "10.0.0.1/24", new() { Broadcast = IPAddress.IPv6Loopback }, "other family" },
        { "10.0.0.1/24", new() { HomeAddress = true }, "IPv6" },
        { "10.0.0.1/24", new() { ManageTemporary = true }, "IPv6" },
        { "10.0.0.1/24", new() { Optimistic = true }, "IPv6" },
        { "2001:db8::1/64", new() { Label = "x" }, "IPv4" },
        { "2001:db8::1/64", new() { Broadcast = IPAddress.Broadcast }, "no broadcast" },
        { "2001:db8::1/64", new() { Scope = AddressScope.Link }, "scope" },
        { "10.0.0.1/24", new() { ValidLifetime = TimeSpan.Zero }, "not longer than nothing" },
        { "10.0.0.1/24", new() { PreferredLifetime = TimeSpan.FromSeconds(-1) }, "negative" },
        { "10.0.0.1/24", new() { ValidLifetime = TimeSpan.FromMinutes(1), PreferredLifetime = TimeSpan.FromHours(1) }, "01:00:00 is longer than its valid lifetime 00:01:00" },
        { "10.0.0.1/24", new() { ValidLifetime = TimeSpan.FromDays(100_000) }, "4294967294 seconds" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named(string prefix, AddressSettings settings, string expected) =>
        Assert.Contains(expected, AddressRules.Problem(New(prefix, settings)), StringComparison.Ordinal);

    [Theory]
    [InlineData("10.0.0.1/24")]
    [InlineData("10.0.0.0/24")]
    [InlineData("10.0.0.1/0")]
    [InlineData("2001:db8::1/64")]
    [InlineData("fe80::1/64")]
    public void What_is_right_passes(string prefix) => Assert.Null(AddressRules.Problem(New(prefix, AddressSettings.None)));

    [Fact]
    public void Skipping_duplicate_address_detection_means_nothing_for_IPv4() =>
        Assert.Null(AddressRules.Problem(New("10.0.0.1/24", new() { SkipDad = true })));

    [Fact]
    public void A_multicast_address_can_be_joined() => Assert.Null(AddressRules.Problem(New("224.0.0.5/32", new() { AutoJoin = true })));

    [Fact]
    public void What_the_kernel_would_ignore_is_found()
    {
        NetAddress v4 = There("10.0.0.1/24");
        Assert.Equal("the label", AddressReplacement.Unchangeable(New("10.0.0.1/24", new() { Label = "v:1" }), [v4]));
        Assert.Null(AddressReplacement.Unchangeable(New("10.0.0.1/24", new() { ValidLifetime = TimeSpan.FromHours(1) }), [v4]));
        Assert.Null(AddressReplacement.Unchangeable(New("10.0.0.1/16", new() { Label = "v:1" }), [v4]));
        NetAddress v6 = There("2001:db8::1/64");
        Assert.Equal("the prefix length 64", AddressReplacement.Unchangeable(New("2001:db8::1/48", new()), [v6]));
        Assert.Null(AddressReplacement.Unchangeable(New("2001:db8::1/64", new() { NoPrefixRoute = true }), [v6]));
    }

    private static NewAddress New(string prefix, AddressSettings settings) => new(new LinkRef("v", 3, null), new IPPrefix(prefix), settings);

    private static NetAddress There(string prefix)
    {
        var parsed = new IPPrefix(prefix);
        return new NetAddress { IPAddress = parsed.Address, PrefixLength = parsed.PrefixLength, Link = new LinkRef("v", 3, null), Label = "v" };
    }
}
