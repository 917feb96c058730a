using System.Collections;
using System.Net;
using System.Reflection;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Links.Kinds;

/// <summary>
/// What a link was made with, or was changed to, is what is read back, property by property. Kinds that the running kernel lacks are skipped
/// and named; tests/tools/run-in-vm runs them with a kernel that has them all.
/// </summary>
[Trait("Kernel", "Full")]
public class KindRoundTripTests
{
    private static readonly MacAddress[] Sources = [new("02:00:00:00:00:a1"), new("02:00:00:00:00:a2")];

    public static TheoryData<string, LinkOptions> Made => new()
    {
        { "bridge", new BridgeOptions() },
        { "bridge, spanning tree", new BridgeOptions { Stp = true, ForwardDelay = TimeSpan.FromSeconds(4.5), HelloTime = TimeSpan.FromSeconds(1), MaxAge = TimeSpan.FromSeconds(10), Priority = 4096, AgeingTime = TimeSpan.FromSeconds(100) } },
        { "bridge, rest", new BridgeOptions { GroupForwardMask = 0x4008, GroupAddress = new("01:80:c2:00:00:0e"), LinkLocalLearning = false, CallIptables = true, CallIp6tables = true, CallArptables = true } },
        { "bridge, limit", new BridgeOptions { FdbMaxLearned = 100 } },
        { "bridge, multicast", new BridgeOptions { Multicast = Multicast } },
        { "bridge, VLAN", new BridgeOptions { VlanFiltering = true, DefaultPvid = 7, VlanStatistics = true, VlanStatisticsPerPort = true, VlanProtocol = VlanProtocol.Dot1AD, MultipleSpanningTree = true } },
        { "vxlan", new VxlanOptions { Id = 42, Port = 4789, Remote = IPAddress.Parse("192.0.2.2"), Local = IPAddress.Parse("192.0.2.1"), Ttl = 64, Tos = 16, DontFragment = VxlanDontFragment.Set, SourcePorts = new(32768, 61000), AgeingTime = TimeSpan.FromMinutes(10), MaxEntries = 1000 } },
        { "vxlan over IPv6", new VxlanOptions { Id = 0xfffffe, Port = 8472, ParentIndex = 1, Remote = IPAddress.Parse("ff05::100"), TtlInherit = true, UdpZeroChecksum6Send = true, UdpZeroChecksum6Receive = true, FlowLabel = 0xabcde } },
        { "vxlan, switches", new VxlanOptions { Id = 43, Port = 4789, Learning = true, Proxy = true, RouteShortCircuit = true, L2Miss = true, L3Miss = true, UdpChecksum = true, RemoteChecksumSend = true, RemoteChecksumReceive = true, RemoteChecksumNoPartial = true, GroupPolicy = true } },
        { "vxlan, external", new VxlanOptions { CollectMetadata = true, GenericProtocol = true, Port = 4790, Learning = false } },
        { "vlan", new VlanOptions { Id = 10 } },
        { "vlan, all", new VlanOptions { Id = 4094, Protocol = VlanProtocol.Dot1AD, ReorderHeader = false, LooseBinding = true, IngressPriorities = [new(1, 2), new(3, 4)], EgressPriorities = [new(0, 1), new(5, 6)] } },
        { "vlan, registered", new VlanOptions { Id = 11, Gvrp = true, Mvrp = true } },
        { "macvlan", new MacvlanOptions { Mode = MacvlanMode.Bridge, BroadcastQueueLength = 2000 } },
        { "macvlan, source", new MacvlanOptions { Mode = MacvlanMode.Source, SourceAddresses = Sources, NoDestination = true } },
        { "macvlan, passthru", new MacvlanOptions { Mode = MacvlanMode.Passthru, NoPromiscuous = true } },
        { "macvlan, cutoff", new MacvlanOptions { Mode = MacvlanMode.Private, BroadcastCutoff = 3 } },
        { "macvtap", new MacvtapOptions { Mode = MacvlanMode.Vepa } },
    };

    public static TheoryData<BridgePortOptions> Ports => new()
    {
        new BridgePortOptions { Priority = 8, Cost = 50, Hairpin = true, Guard = true, RootBlock = true, FastLeave = true },
        new BridgePortOptions { Learning = false, Flood = false, MulticastFlood = false, BroadcastFlood = false },
        new BridgePortOptions { MulticastToUnicast = true, MulticastRouter = MulticastRouterMode.Permanent, MulticastHostsLimit = 64, MulticastMaxGroups = 20 },
        new BridgePortOptions { ProxyArp = true, ProxyArpWifi = true, NeighborSuppress = true, VlanTunnel = true, Isolated = true, GroupForwardMask = 0x4000 },
        new BridgePortOptions { Locked = true, MacAuthenticationBypass = true },
        new BridgePortOptions { NeighborVlanSuppress = true },
    };

    private static BridgeMulticastOptions Multicast => new()
    {
        Snooping = true,
        Querier = true,
        QueryUseAddress = true,
        Router = MulticastRouterMode.Permanent,
        Statistics = true,
        IgmpVersion = 3,
        MldVersion = 2,
        HashMax = 1024,
        LastMemberCount = 3,
        StartupQueryCount = 4,
        LastMemberInterval = TimeSpan.FromSeconds(2),
        MembershipInterval = TimeSpan.FromSeconds(200),
        QuerierInterval = TimeSpan.FromSeconds(210),
        QueryInterval = TimeSpan.FromSeconds(100),
        QueryResponseInterval = TimeSpan.FromSeconds(5),
        StartupQueryInterval = TimeSpan.FromSeconds(20),
    };

    [Theory]
    [MemberData(nameof(Made))]
    public void A_link_is_read_as_it_was_made(string what, LinkOptions options)
    {
        _ = what;
        using var ns = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection connection = ns.Connect();
        if (options is VlanOptions or MacvlanOptions)
            options = options with { ParentIndex = connection.CreateLink("v0", new VethOptions { PeerName = "v1" }).Index };
        NetLink link = Supported(() => connection.CreateLink("x0", options));
        Assert.Equal(options.Kind, link.Kind);
        Assert.Equal(options.ParentIndex, link.Parent?.Index);
        Assert.Empty(Unread(options, link.Details!));
    }

    [Fact]
    public void A_bridge_is_read_as_it_was_changed()
    {
        using var ns = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection connection = ns.Connect();
        NetLink bridge = connection.CreateLink("br0", new BridgeOptions());
        var options = new BridgeOptions { AgeingTime = TimeSpan.Zero, Priority = 1, Multicast = new() { Snooping = false } };
        connection.ChangeLink(bridge, LinkSettings.None, options);
        Assert.Empty(Unread(options, connection.GetLink("br0").Details!));
    }

    [Theory]
    [MemberData(nameof(Ports))]
    public void A_port_is_read_as_it_was_changed(BridgePortOptions options)
    {
        using var ns = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection connection = ns.Connect();
        NetLink port = Port(connection, "v0", connection.CreateLink("br0", new BridgeOptions()));
        Supported(() => connection.ChangePorts([new(port, options)])[0] is { } error ? throw error : port);
        BridgePortDetails read = Assert.IsType<BridgePortDetails>(connection.GetLink("v0").Port);
        Assert.SkipWhen(options.NeighborVlanSuppress is true && read.NeighborVlanSuppress is null, "This kernel has no neigh_vlan_suppress (Linux 6.4).");
        Assert.Empty(Unread(options, read));
    }

    [Fact]
    public void A_port_has_a_backup()
    {
        using var ns = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection connection = ns.Connect();
        NetLink bridge = connection.CreateLink("br0", new BridgeOptions());
        NetLink first = Port(connection, "v0", bridge), second = Port(connection, "w0", bridge);
        Assert.Null(connection.ChangePorts([new(first, new BridgePortOptions { BackupPortIndex = second.Index })])[0]);
        Assert.Equal(second.Index, Assert.IsType<BridgePortDetails>(connection.GetLink("v0").Port).BackupPortIndex);
        Assert.Null(connection.ChangePorts([new(first, new BridgePortOptions { BackupPortIndex = 0 })])[0]);
        Assert.Null(Assert.IsType<BridgePortDetails>(connection.GetLink("v0").Port).BackupPortIndex);
    }

    private static NetLink Port(RouteConnection connection, string name, NetLink bridge)
    {
        NetLink link = connection.CreateLink(name, new VethOptions { PeerName = name + "p" });
        connection.ChangeLink(link, new LinkSettings { MasterIndex = bridge.Index });
        return connection.GetLink(name);
    }

    private static NetLink Supported(Func<NetLink> act)
    {
        try
        {
            return act();
        }
        catch (VirtualNetException e) when (e.Kind == FailureKind.NotSupported)
        {
            Assert.Skip(e.Message);
            throw;
        }
    }

    /// <summary>The properties that were set and are read back otherwise, or not at all.</summary>
    private static string[] Unread(object options, object details)
    {
        var wrong = new List<string>();
        foreach (PropertyInfo set in options.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            object? wanted = set.GetValue(options);
            if (wanted is null or string || set.Name is nameof(LinkOptions.ParentIndex) or nameof(BridgeOptions.FlushFdb))
                continue;
            object? found = details.GetType().GetProperty(set.Name)?.GetValue(details);
            if (wanted is BridgeMulticastOptions)
                wrong.AddRange(Unread(wanted, found!));
            else if (Text(wanted) != Text(found))
                wrong.Add($"{set.Name}: {Text(wanted)} became {Text(found)}");
        }

        return [.. wrong];
    }

    /// <summary>A value as text; a list sorted, since the kernel keeps some in an order of its own.</summary>
    private static string Text(object? value) =>
        value is IEnumerable list and not string ? string.Join(' ', list.Cast<object>().Select(item => $"{item}").Order(StringComparer.Ordinal)) : $"{value}";
}
