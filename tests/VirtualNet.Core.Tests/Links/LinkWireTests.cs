using System.Buffers.Binary;
using VirtualNet.Namespaces;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Links;

/// <summary>What is written to change, remove and read links is what ip-link(8) sends.</summary>
public class LinkWireTests
{
    private const int Veth0 = 10; // the indexes that the links have in the fixtures
    private const int Veth1 = 11;
    private const int Bridge0 = 20;

    public static TheoryData<string, LinkSettings> Changed => new()
    {
        { "address", new() { MacAddress = new("02:00:00:00:00:01") } },
        { "addrgenmode-none", new() { IPv6AddressGeneration = IPv6AddressGeneration.None } },
        { "alias", new() { Alias = "uplink to the lab" } },
        { "alias-clear", new() { Alias = "" } },
        { "allmulticast-on", new() { AllMulticast = true } },
        { "arp-off", new() { Arp = false } },
        { "arp-on", new() { Arp = true } },
        { "down", new() { Up = false } },
        { "group", new() { Group = 7 } },
        { "mtu", new() { Mtu = 1400 } },
        { "multicast-off", new() { Multicast = false } },
        { "name", new() { NewName = "cable0" } },
        { "nomaster", new() { MasterIndex = 0 } },
        { "promisc-off", new() { Promiscuous = false } },
        { "promisc-on", new() { Promiscuous = true } },
        { "protodown", new() { ProtocolDown = true } },
        { "txqueuelen", new() { TxQueueLength = 500 } },
        { "up", new() { Up = true } },
    };

    [Theory]
    [MemberData(nameof(Changed))]
    public void Changing_sends_what_ip_sends(string fixture, LinkSettings settings) =>
        WireTree.SameAs($"link-set/{fixture}", new ChangeLinkRequest(Veth0, "veth0", settings));

    [Fact]
    public void Taking_a_master_sends_what_ip_sends() =>
        WireTree.SameAs("link-set/master", new ChangeLinkRequest(Veth1, "veth1", new() { MasterIndex = Bridge0 }));

    [Theory]
    [InlineData("netns-fd", null)]
    [InlineData("netns-name", "eth0")]
    public void Moving_sends_what_ip_sends(string fixture, string? newName)
    {
        using NamespaceHandle destination = NamespaceHandle.OpenHome();
        var request = new ChangeLinkRequest(Veth1, "veth1", new() { NewName = newName }) { MoveTo = destination };
        WireTree.SameAs($"link-set/{fixture}", request, except: ("IFLA_NET_NS_FD 04000000", Descriptor(destination)));
    }

    [Fact]
    public void Alternative_names_send_what_ip_sends()
    {
        // ip-link(8) adds with NLM_F_CREATE | NLM_F_EXCL | NLM_F_APPEND too.
        WireTree.SameAs("link-set/altname-add", new ChangeAltNamesRequest(Veth0, "veth0", ["second-name"], Add: true));
        WireTree.SameAs("link-set/altname-del", new ChangeAltNamesRequest(Veth0, "veth0", ["cable-to-red"], Add: false));
    }

    [Fact]
    public void Removing_sends_what_ip_sends()
    {
        WireTree.SameAs("link-del/name", new DeleteLinkRequest(Veth0, "veth0"));
        WireTree.SameAs("link-del/group", new DeleteLinkGroupRequest(7));
    }

    public static TheoryData<string, VethOptions, LinkSettings> Pairs => new()
    {
        { "veth-peer", new() { PeerName = "veth3" }, LinkSettings.None },
        { "veth-mtu-address", new() { PeerName = "veth3", PeerSettings = Jumbo("02:00:00:00:00:03") }, Jumbo("02:00:00:00:00:02") },
        { "veth-queues", new() { PeerName = "veth3", PeerSettings = Queues }, Queues },
        { "veth-txqueuelen-group", new() { PeerName = "veth3" }, new() { TxQueueLength = 500, Group = 7 } },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Making_a_pair_sends_what_ip_sends(string fixture, VethOptions options, LinkSettings settings) =>
        WireTree.SameAs($"link-add/{fixture}", new CreateLinkRequest("veth2", options, settings));

    [Fact]
    public void The_far_end_is_made_in_its_namespace_as_ip_does()
    {
        using NamespaceHandle far = NamespaceHandle.OpenHome();
        WireTree.SameAs(
            "link-add/veth-peer-netns-fd",
            new CreateLinkRequest("veth2", new VethOptions { PeerName = "eth0", PeerNamespace = far }, LinkSettings.None),
            except: ("IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_NET_NS_FD 04000000", "IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/" + Descriptor(far)));
    }

    [Fact]
    public void A_pair_whose_far_end_the_kernel_names_says_nothing_of_it() =>
        WireTree.SameAs("link-add/veth", new CreateLinkRequest("veth2", new VethOptions(), LinkSettings.None));

    [Theory]
    [InlineData("name", "veth0")]
    [InlineData("altname", "cable-to-red")]
    public void Reading_one_sends_what_ip_sends(string fixture, string name) =>
        // An acknowledgement ends the answer; no virtual functions (1) and no leaving out of statistics (8) here.
        WireTree.SameAs($"link-get/{fixture}", new GetLinkRequest(0, name), except: [("RTM_GETLINK flags 1", "RTM_GETLINK flags 5"), ("IFLA_EXT_MASK 09000000", null)]);

    [Fact]
    public void A_name_too_long_for_a_link_is_an_alternative_one() =>
        Assert.Contains("3500" + Convert.ToHexString("a-name-of-20-letters"u8), Convert.ToHexString(WireTree.Encode(new GetLinkRequest(0, "a-name-of-20-letters"))), StringComparison.Ordinal);

    private static LinkSettings Queues => new() { TxQueues = 4, RxQueues = 2 };

    private static LinkSettings Jumbo(string mac) => new() { Mtu = 9000, MacAddress = new(mac) };

    private static string Descriptor(NamespaceHandle handle)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, handle.File.Value);
        return "IFLA_NET_NS_FD " + Convert.ToHexString(bytes);
    }
}
