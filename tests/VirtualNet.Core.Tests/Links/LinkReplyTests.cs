using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Links;

/// <summary>What the kernel's answers become.</summary>
public class LinkReplyTests
{
    private static readonly NetNamespace Here = new() { Name = "here" };

    [Fact]
    public void A_veth_to_another_namespace_has_everything_that_the_kernel_reports()
    {
        NetLink link = Read("link-veth-across");
        Assert.Equal(("veth0", 10, "veth"), (link.Name, link.Index, link.Kind));
        Assert.Equal(LinkFlags.Up | LinkFlags.Broadcast | LinkFlags.Running | LinkFlags.Multicast | LinkFlags.LowerUp, link.Flags);
        Assert.True(link.AdminUp);
        Assert.Equal(LinkOperState.Up, link.OperState);
        Assert.True(link.Carrier);
        Assert.Equal((2u, 1u, 1u), (link.CarrierChanges, link.CarrierUpCount, link.CarrierDownCount));
        Assert.Equal((1500u, (uint?)68u, (uint?)65535u), (link.Mtu, link.MinMtu, link.MaxMtu));
        Assert.Equal(new MacAddress("02:00:00:00:00:10"), link.MacAddress);
        Assert.Equal(MacAddress.Broadcast, link.BroadcastMacAddress);
        Assert.Null(link.PermanentMacAddress);
        Assert.Equal(1, link.HardwareType);
        Assert.Equal("uplink to the lab", link.Alias);
        Assert.Equal(["cable-to-red", "other-name"], link.AltNames);
        Assert.Equal((0u, 1000u, 2u, 2u), (link.Group, link.TxQueueLength, link.TxQueues, link.RxQueues));
        Assert.Equal((65536u, 65535u, 65536u), (link.GsoMaxSize!.Value, link.GsoMaxSegments!.Value, link.GsoIPv4MaxSize!.Value));
        Assert.Equal((524280u, 65535u), (link.TsoMaxSize!.Value, link.TsoMaxSegments!.Value));
        Assert.Equal((65536u, 65536u), (link.GroMaxSize!.Value, link.GroIPv4MaxSize!.Value));
        Assert.Equal(IPv6AddressGeneration.Eui64, link.IPv6AddressGeneration);
        Assert.False(link.NamespaceImmutable);
        Assert.False(link.ProtocolDown);
        Assert.Null(link.XdpProgramId);
        Assert.NotNull(link.Statistics);
        Assert.Same(Here, link.Namespace);
        Assert.Equal(new LinkRelations(Master: 0, Link: 11, LinkNamespaceId: 5), link.Relations);
    }

    [Fact]
    public void Loopback_has_no_kind_no_limit_and_no_number_below()
    {
        NetLink link = Read("link-lo");
        Assert.Equal(("lo", 1, (string?)null), (link.Name, link.Index, link.Kind));
        Assert.Null(link.MaxMtu);
        Assert.Equal(772, link.HardwareType);
        Assert.True(link.NamespaceImmutable);
        Assert.Equal(new LinkRelations(0, 0, LinkRelations.SameNamespace), link.Relations);
    }

    [Fact]
    public void A_tun_has_no_hardware_address() => Assert.Null(Read("link-tun").MacAddress);

    [Fact]
    public void A_port_has_its_master() => Assert.Equal(20, Read("link-bridge-port").Relations.Master);

    [Fact]
    public void Every_message_of_a_dump_is_a_link()
    {
        List<NetLink> links = Wire.ParseAll("replies/link-dump", new LinkParser(Here).Parse);
        Assert.Equal(links.Count, links.Select(l => l.Index).Distinct().Count());
        Assert.Contains(links, l => l.Name == "lo");
        Assert.All(links, l => Assert.NotEmpty(l.Name));
    }

    [Fact]
    public void The_same_link_is_known_after_a_change_of_name_and_another_is_not()
    {
        NetLink link = Read("link-veth-across");
        Assert.True(link.IsStill(link with { Name = "renamed" }));
        Assert.True(link.IsStill(link with { MacAddress = new("02:00:00:00:00:99") }));
        Assert.False(link.IsStill(link with { Name = "other", MacAddress = new("02:00:00:00:00:99") }));
        Assert.False(link.IsStill(link with { Name = "other", Kind = "bridge" }));
    }

    private static NetLink Read(string fixture) => Assert.Single(Wire.ParseAll($"replies/{fixture}", new LinkParser(Here).Parse));
}
