using VirtualNet.Netlink.Route;
using VirtualNet.Sysctl;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Sysctl;

/// <summary>Settings belong to the namespace that is asked for, whatever thread asks.</summary>
public class SysctlKernelTests
{
    private static readonly SysctlKey Forward = SysctlKey.Parse("net.ipv4.ip_forward");

    [Fact]
    public void Each_namespace_has_its_own()
    {
        using ThrowawayNamespace one = ThrowawayNamespace.CreateOrSkip();
        using ThrowawayNamespace other = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection first = one.Connect();
        using RouteConnection second = other.Connect();
        object? before = second.ReadSysctl(Forward).Value;
        Assert.Equal(1L, first.WriteSysctl(Forward, "1").Value);
        Assert.Equal(0L, second.WriteSysctl(Forward, "0").Value);
        Assert.Equal(1L, first.ReadSysctl(Forward).Value);
        Assert.NotNull(before);
    }

    [Fact]
    public void A_link_with_dots_has_settings_of_both_families()
    {
        using ThrowawayNamespace scratch = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection connection = scratch.Connect();
        connection.CreateLink("a.1", new VethOptions { PeerName = "b" });
        IReadOnlyList<SysctlKey> keys = connection.ListSysctls("a.1", null);
        Assert.Equal([IPFamily.IPv4, IPFamily.IPv6], keys.Where(k => k.Parts[^1] == "forwarding").Select(k => k.Family!.Value));
        Assert.All(connection.ReadSysctls([.. keys]), setting => Assert.Equal("a.1", setting.Link?.Name));
        Assert.Empty(connection.ListSysctls("a?1", null));
        Assert.Contains(connection.ListSysctls(), k => k == Forward);
    }

    [Fact]
    public void Refusals_say_why()
    {
        using ThrowawayNamespace scratch = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection connection = scratch.Connect();
        Assert.Equal("SysctlNotFound", Error(() => connection.ReadSysctl(SysctlKey.Parse("net.ipv4.nonsense"))));
        Assert.Equal("InvalidSysctlValue", Error(() => connection.WriteSysctl(Forward, "yes")));
        Assert.Equal("SysctlReadOnly", Error(() => connection.WriteSysctl(SysctlKey.Parse("net.ipv4.tcp_available_congestion_control"), "reno")));
        Assert.Equal("SysctlWriteOnly", Error(() => connection.ReadSysctl(SysctlKey.Parse("net.ipv4.route.flush"))));
        Assert.Equal("InvalidSysctlName", Error(() => connection.ReadSysctl(SysctlKey.Parse("net.ipv4.conf"))));
        Assert.Null(connection.WriteSysctl(SysctlKey.Parse("net.ipv4.route.flush"), "1").Value);
    }

    private static string Error(Action act) => Assert.Throws<VirtualNetException>(act).ErrorId;
}
