using System.Net;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Links.Kinds;

/// <summary>What is written to make links of a kind is what ip-link(8) sends.</summary>
public class KindWireTests
{
    private const int Veth0 = 10; // the index that veth0 has in the fixtures

    public static TheoryData<string, string, LinkOptions, LinkSettings> Made => new()
    {
        { "bridge", "br0", new BridgeOptions(), LinkSettings.None },
        { "bridge-address-mtu", "br0", new BridgeOptions(), new LinkSettings { MacAddress = new("02:00:00:00:00:01"), Mtu = 1400 } },
        { "bridge-ageing", "br0", new BridgeOptions { AgeingTime = TimeSpan.FromMinutes(5) }, LinkSettings.None },
        { "bridge-group-fwd-mask", "br0", new BridgeOptions { GroupForwardMask = 0x4000 }, LinkSettings.None },
        { "bridge-mcast", "br0", new BridgeOptions { Multicast = new() { Snooping = false, Querier = true, Router = MulticastRouterMode.Permanent } }, LinkSettings.None },
        { "bridge-stp", "br0", Stp, LinkSettings.None },
        { "bridge-vlan", "br0", new BridgeOptions { VlanFiltering = true, DefaultPvid = 0, VlanProtocol = VlanProtocol.Dot1AD }, LinkSettings.None },
        { "vlan", "veth0.10", new VlanOptions { ParentIndex = Veth0, Id = 10 }, LinkSettings.None },
        { "vlan-8021ad", "veth0.10", new VlanOptions { ParentIndex = Veth0, Id = 10, Protocol = VlanProtocol.Dot1AD }, LinkSettings.None },
        { "vlan-flags", "veth0.10", new VlanOptions { ParentIndex = Veth0, Id = 10, ReorderHeader = false, Gvrp = true, Mvrp = true, LooseBinding = true, BridgeBinding = true }, LinkSettings.None },
        { "vlan-mtu-address", "veth0.10", new VlanOptions { ParentIndex = Veth0, Id = 4094 }, new LinkSettings { Mtu = 1400, MacAddress = new("02:00:00:00:00:10") } },
        { "vlan-qos", "veth0.10", new VlanOptions { ParentIndex = Veth0, Id = 10, IngressPriorities = [new(1, 2), new(3, 4)], EgressPriorities = [new(0, 1), new(5, 6)] }, LinkSettings.None },
        { "macvlan-address", "macvlan0", Macvlan(MacvlanMode.Bridge), new LinkSettings { MacAddress = new("02:00:00:00:00:0a") } },
        { "macvlan-bridge", "macvlan0", Macvlan(MacvlanMode.Bridge), LinkSettings.None },
        { "macvlan-passthru", "macvlan0", Macvlan(MacvlanMode.Passthru), LinkSettings.None },
        { "macvlan-private", "macvlan0", Macvlan(MacvlanMode.Private), LinkSettings.None },
        { "macvlan-source", "macvlan0", Macvlan(MacvlanMode.Source), LinkSettings.None },
        { "macvlan-vepa", "macvlan0", Macvlan(MacvlanMode.Vepa), LinkSettings.None },
        { "macvtap", "macvtap0", new MacvtapOptions { ParentIndex = Veth0, Mode = MacvlanMode.Bridge }, LinkSettings.None },
        // iproute2 always sends IFLA_VXLAN_LEARNING.
        { "vxlan-external", "vxlan0", new VxlanOptions { CollectMetadata = true, Port = 4789, Learning = false }, LinkSettings.None },
        { "vxlan-group-dev", "vxlan0", Vxlan with { ParentIndex = Veth0, Remote = IPAddress.Parse("239.1.1.1") }, LinkSettings.None },
        { "vxlan-nolearning", "vxlan0", Vxlan with { Learning = false, Local = IPAddress.Parse("192.0.2.1") }, LinkSettings.None },
        { "vxlan-proxy", "vxlan0", Vxlan with { Proxy = true, RouteShortCircuit = true, L2Miss = true, L3Miss = true, UdpChecksum = true }, LinkSettings.None },
        { "vxlan-remote", "vxlan0", Vxlan with { Remote = IPAddress.Parse("192.0.2.2"), Local = IPAddress.Parse("192.0.2.1") }, LinkSettings.None },
        { "vxlan-ttl-inherit", "vxlan0", Vxlan with { Remote = IPAddress.Parse("192.0.2.2"), TtlInherit = true }, LinkSettings.None },
        { "vxlan-ttl-tos", "vxlan0", VxlanTtlTos, LinkSettings.None },
        { "vxlan-v6-group-dev", "vxlan0", Vxlan with { ParentIndex = Veth0, Remote = IPAddress.Parse("ff05::100") }, LinkSettings.None },
        { "vxlan-v6-remote", "vxlan0", Vxlan with { Remote = IPAddress.Parse("2001:db8::2"), Local = IPAddress.Parse("2001:db8::1") }, LinkSettings.None },
    };

    public static TheoryData<string, BridgePortOptions> PortChanged => new()
    {
        { "backup-port", new() { BackupPortIndex = 11 } },
        { "bcast-flood", new() { BroadcastFlood = false } },
        { "cost", new() { Cost = 50 } },
        { "fastleave", new() { FastLeave = true } },
        { "flood", new() { Flood = false } },
        { "guard", new() { Guard = true } },
        { "hairpin", new() { Hairpin = true } },
        { "isolated", new() { Isolated = true } },
        { "learning", new() { Learning = false } },
        { "locked", new() { Locked = true } },
        { "mcast-flood", new() { MulticastFlood = false } },
        { "mcast-router", new() { MulticastRouter = MulticastRouterMode.Permanent } },
        { "mcast-to-unicast", new() { MulticastToUnicast = true } },
        { "neigh-suppress", new() { NeighborSuppress = true } },
        { "priority", new() { Priority = 8 } },
        { "proxy-arp", new() { ProxyArp = true } },
        { "proxy-arp-wifi", new() { ProxyArpWifi = true } },
        { "root-block", new() { RootBlock = true } },
        { "state", new() { State = BridgePortState.Forwarding } },
        { "vlan-tunnel", new() { VlanTunnel = true } },
    };

    private static BridgeOptions Stp => new()
    {
        Stp = true,
        ForwardDelay = TimeSpan.FromSeconds(4),
        HelloTime = TimeSpan.FromSeconds(2),
        MaxAge = TimeSpan.FromSeconds(6),
        Priority = 4096,
    };

    private static VxlanOptions Vxlan => new() { Id = 42, Port = 4789, Learning = true };

    private static VxlanOptions VxlanTtlTos => Vxlan with
    {
        Remote = IPAddress.Parse("192.0.2.2"),
        Port = 8472,
        Ttl = 64,
        Tos = 0x16, // ip(8) takes it as hexadecimal
        AgeingTime = TimeSpan.FromMinutes(10),
        MaxEntries = 1000,
        SourcePorts = new(32768, 61000),
    };

    [Theory]
    [MemberData(nameof(Made))]
    public void A_new_link_is_written_as_ip_does(string fixture, string name, LinkOptions options, LinkSettings settings) =>
        WireTree.SameAs("link-add/" + fixture, new CreateLinkRequest(name, options, settings));

    [Fact]
    public void Every_option_of_a_bridge_can_be_changed() => WireTree.SameAs("link-set/bridge-all", Change(Stp with
    {
        AgeingTime = TimeSpan.FromMinutes(5),
        VlanFiltering = true,
        VlanProtocol = VlanProtocol.Dot1Q,
        DefaultPvid = 1,
        VlanStatistics = true,
        GroupForwardMask = 0x4000,
        GroupAddress = new MacAddress("01:80:c2:00:00:07"),
        CallIptables = false,
        Multicast = new() { Router = MulticastRouterMode.Automatic, Snooping = true, Querier = true },
    }));

    [Fact]
    public void A_bridge_is_changed_as_ip_does() =>
        WireTree.SameAs("link-set/bridge", Change(new BridgeOptions { Stp = true, AgeingTime = TimeSpan.FromMinutes(5), VlanFiltering = true }));

    /// <summary>The one difference is meant: see LinkInfoWriter.</summary>
    [Theory]
    [MemberData(nameof(PortChanged))]
    public void A_bridge_port_is_changed_as_ip_does(string fixture, BridgePortOptions options) => WireTree.SameAs(
        "bridge-port/" + fixture,
        new ChangeLinkRequest(Veth0, "veth0", LinkSettings.None) { PortOptions = options },
        whole: ["IFLA_LINKINFO/IFLA_INFO_SLAVE_DATA"], // which the word bridge_slave does not name
        ("IFLA_LINKINFO/IFLA_INFO_KIND " + Convert.ToHexString("bridge_slave"u8), "IFLA_LINKINFO/IFLA_INFO_SLAVE_KIND " + Convert.ToHexString("bridge"u8)));

    private static ChangeLinkRequest Change(BridgeOptions options) => new(20, "br0", LinkSettings.None) { Options = options };

    private static MacvlanOptions Macvlan(MacvlanMode mode) => new() { ParentIndex = Veth0, Mode = mode };
}
