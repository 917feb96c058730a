using System.Net;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Addresses;

/// <summary>What the kernel's answers become.</summary>
public class AddressParserTests
{
    private static readonly List<NetAddress> Dump = Wire.ParseAll("replies/addr-dump", new AddressParser(new NetNamespace()).Parse);

    [Fact]
    public void Every_message_of_a_dump_is_an_address() =>
        Assert.Equal(
            [
                "127.0.0.1/8", "192.0.2.1/24", "192.0.2.20/32", "192.0.2.9/24", "198.51.100.1/24",
                "::1/128", "2001:db8::5/128", "2001:db8::1/64", "fe80::5c94:81ff:fe91:1/64", "2001:db8:1::1/64",
                "fe80::5c94:81ff:fe91:1/64",
            ],
            Dump.Select(a => a.ToString()).Select(MaskMac));

    [Fact]
    public void IPv4_has_broadcast_label_and_flags()
    {
        NetAddress address = Find("192.0.2.1/24");
        Assert.Equal(10, address.Link.Index);
        Assert.Equal(IPFamily.IPv4, address.Family);
        Assert.Equal(IPAddress.Parse("192.0.2.255"), address.Broadcast);
        Assert.Equal("veth0", address.Label);
        Assert.Equal(AddressFlags.Permanent, address.Flags);
        Assert.Equal(TimeSpan.MaxValue, address.ValidLifetime);
        Assert.Equal(TimeSpan.MaxValue, address.PreferredLifetime);
        Assert.Equal(AddressState.Preferred, address.State);
        Assert.Equal(PrefixOrigin.Manual, address.PrefixOrigin);
        Assert.Null(address.Peer);
        Assert.Equal(AddressFlags.Secondary | AddressFlags.Permanent, Find("192.0.2.9/24").Flags);
    }

    [Fact]
    public void Point_to_point_has_its_own_address_and_the_peers()
    {
        NetAddress v4 = Find("192.0.2.20/32");
        Assert.Equal(IPAddress.Parse("192.0.2.21"), v4.Peer);
        Assert.Equal("veth0:ptp", v4.Label);
        Assert.Equal(IPAddress.Parse("2001:db8::6"), Find("2001:db8::5/128").Peer);
    }

    [Fact]
    public void Lifetimes_count_and_a_preferred_one_of_nothing_means_deprecated()
    {
        NetAddress v4 = Find("198.51.100.1/24");
        Assert.InRange(v4.ValidLifetime, TimeSpan.FromSeconds(3590), TimeSpan.FromSeconds(3600));
        Assert.InRange(v4.PreferredLifetime, TimeSpan.FromSeconds(1790), TimeSpan.FromSeconds(1800));
        NetAddress v6 = Find("2001:db8:1::1/64");
        Assert.True(v6.Flags.HasFlag(AddressFlags.NoPrefixRoute | AddressFlags.Deprecated));
        Assert.Equal(TimeSpan.Zero, v6.PreferredLifetime);
    }

    [Fact]
    public void Scopes_and_protocols_are_told()
    {
        Assert.Equal(AddressScope.Host, Find("127.0.0.1/8").Scope);
        Assert.Equal(AddressScope.Host, Find("::1/128").Scope);
        NetAddress linkLocal = Dump.First(a => a.IPAddress.IsIPv6LinkLocal);
        Assert.Equal(AddressScope.Link, linkLocal.Scope);
        Assert.Equal(AddressProtocol.KernelLinkLocal, linkLocal.Protocol);
        Assert.Equal(PrefixOrigin.WellKnown, linkLocal.PrefixOrigin);
    }

    [Fact]
    public void Addresses_of_one_link_share_the_reference_to_it() => Assert.Same(Find("192.0.2.1/24").Link, Find("2001:db8::1/64").Link);

    private static NetAddress Find(string prefix) => Dump.Single(a => a.ToString() == prefix);

    /// <summary>The kernel's own link-local address comes of a hardware address made up at random.</summary>
    private static string MaskMac(string prefix) => prefix.StartsWith("fe80::", StringComparison.Ordinal) ? "fe80::5c94:81ff:fe91:1/64" : prefix;
}
