using System.Net;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Fixtures;
using Xunit;

namespace VirtualNet.Tests.Links.Kinds;

/// <summary>What the kernel answers about links of a kind is read whole: the commands that made them are in the fixtures.</summary>
public class KindReplyTests
{
    [Fact]
    public void Bridge_without_VLAN_filtering_in_the_kernel()
    {
        BridgeDetails bridge = Details<BridgeDetails>("replies/link-bridge");
        Assert.Equal(TimeSpan.FromSeconds(15), bridge.ForwardDelay);
        Assert.Equal(TimeSpan.FromSeconds(2), bridge.HelloTime);
        Assert.Equal(TimeSpan.FromSeconds(20), bridge.MaxAge);
        Assert.Equal(TimeSpan.FromMinutes(5), bridge.AgeingTime);
        Assert.Equal(TimeSpan.FromMilliseconds(100), bridge.GarbageCollectionTimer);
        Assert.False(bridge.Stp);
        Assert.Equal(BridgeStpMode.Off, bridge.StpMode);
        Assert.Equal((ushort)32768, bridge.Priority);
        Assert.Equal(new BridgeId(0x8000, new MacAddress("02:00:00:00:00:20")), bridge.BridgeId);
        Assert.Equal("8000.02:00:00:00:00:20", bridge.RootId?.ToString());
        Assert.Equal(new MacAddress("01:80:c2:00:00:00"), bridge.GroupAddress);
        Assert.False(bridge.VlanFiltering);
        Assert.Null(bridge.VlanProtocol);
        Assert.Null(bridge.DefaultPvid);
        Assert.True(bridge.LinkLocalLearning);
        Assert.False(bridge.FdbLocalVlan0);
        Assert.Equal(0u, bridge.FdbMaxLearned);
    }

    [Fact]
    public void Multicast_of_a_bridge()
    {
        BridgeMulticastDetails multicast = Details<BridgeDetails>("replies/link-bridge").Multicast;
        Assert.True(multicast.Snooping);
        Assert.Equal(MulticastRouterMode.Automatic, multicast.Router);
        Assert.Equal(4096u, multicast.HashMax);
        Assert.Equal((byte)2, multicast.IgmpVersion);
        Assert.Equal((byte)1, multicast.MldVersion);
        Assert.Equal(TimeSpan.FromSeconds(260), multicast.MembershipInterval);
        Assert.Equal(TimeSpan.FromSeconds(31.24), multicast.StartupQueryInterval);
        Assert.False(multicast.VlanSnooping);
    }

    [Fact]
    public void Bridge_with_VLAN_filtering()
    {
        BridgeDetails bridge = Details<BridgeDetails>("replies-vm/link-bridge-vlan");
        Assert.True(bridge.VlanFiltering);
        Assert.Equal((ushort)5, bridge.DefaultPvid);
        Assert.Equal(VlanProtocol.Dot1Q, bridge.VlanProtocol);
        Assert.Equal(BridgeStpMode.Kernel, bridge.StpMode);
        Assert.Equal(TimeSpan.FromSeconds(1.88), bridge.HelloTimer);
        Assert.Null(bridge.FdbLocalVlan0);
    }

    [Fact]
    public void Bridge_port()
    {
        NetLink link = Read("replies/link-bridge-port");
        Assert.Equal("bridge", link.PortKind);
        BridgePortDetails port = Assert.IsType<BridgePortDetails>(link.Port);
        Assert.Equal(BridgePortState.Forwarding, port.State);
        Assert.Equal((ushort)1, port.PortNumber);
        Assert.Equal((ushort)0x8001, port.PortId);
        Assert.Equal((ushort)32, port.Priority);
        Assert.Equal(2u, port.Cost);
        Assert.Equal("8000.02:00:00:00:00:20", port.DesignatedBridgeId?.ToString());
        Assert.Equal(TimeSpan.FromSeconds(15), port.ForwardDelayTimer);
        Assert.True(port.Learning);
        Assert.True(port.Flood);
        Assert.False(port.Isolated);
        Assert.False(port.MacAuthenticationBypass);
        Assert.Equal(512u, port.MulticastHostsLimit);
        Assert.Null(port.BackupPortIndex);
    }

    [Fact]
    public void Vlan()
    {
        VlanDetails vlan = Details<VlanDetails>("replies-vm/link-vlan");
        Assert.Equal((ushort)10, vlan.Id);
        Assert.Equal(VlanProtocol.Dot1AD, vlan.Protocol);
        Assert.True(vlan.ReorderHeader);
        Assert.False(vlan.Gvrp);
        Assert.Equal([new VlanPriorityMap(1, 2)], vlan.IngressPriorities);
        Assert.Equal("0:1 5:6", string.Join(' ', vlan.EgressPriorities));
    }

    [Theory]
    [InlineData("replies-vm/link-macvlan", "macvlan", MacvlanMode.Bridge)]
    [InlineData("replies-vm/link-macvtap", "macvtap", MacvlanMode.Vepa)]
    public void Macvlan_and_macvtap(string fixture, string kind, MacvlanMode mode)
    {
        Assert.Equal(kind, Read(fixture).Kind);
        MacvlanDetails macvlan = Details<MacvlanDetails>(fixture);
        Assert.Equal(mode, macvlan.Mode);
        Assert.False(macvlan.NoPromiscuous);
        Assert.Empty(macvlan.SourceAddresses);
        Assert.Equal(1000u, macvlan.BroadcastQueueLength);
        Assert.Equal(1000u, macvlan.BroadcastQueueLengthUsed);
    }

    [Fact]
    public void Vxlan_over_IPv4()
    {
        VxlanDetails vxlan = Details<VxlanDetails>("replies/link-vxlan");
        Assert.Equal(42u, vxlan.Id);
        Assert.Equal(IPAddress.Parse("192.0.2.2"), vxlan.Remote);
        Assert.Equal(IPAddress.Parse("192.0.2.1"), vxlan.Local);
        Assert.Equal((ushort)4789, vxlan.Port);
        Assert.Equal(TimeSpan.FromMinutes(5), vxlan.AgeingTime);
        Assert.True(vxlan.Learning);
        Assert.False(vxlan.GroupPolicy);
        Assert.Null(vxlan.DeviceIndex);
    }

    [Fact]
    public void Vxlan_over_IPv6_stands_on_the_link_that_its_data_names()
    {
        VxlanDetails vxlan = Details<VxlanDetails>("replies-vm/link-vxlan-v6");
        Assert.Equal(IPAddress.Parse("ff05::100"), vxlan.Remote);
        Assert.Equal(new VxlanPortRange(32768, 61000), vxlan.SourcePorts);
        Assert.Equal((byte)64, vxlan.Ttl);
        Assert.Equal(1, vxlan.DeviceIndex);
        Assert.Equal(1, Read("replies-vm/link-vxlan-v6").Relations.Link);
    }

    private static T Details<T>(string fixture)
        where T : LinkDetails => Assert.IsType<T>(Read(fixture).Details);

    private static NetLink Read(string fixture)
    {
        ReadOnlySpan<byte> bytes = Assert.Single(HexFixture.Load(fixture).Messages);
        return new LinkParser(new NetNamespace()).Parse(NetlinkMessage.Take(ref bytes))!;
    }
}
