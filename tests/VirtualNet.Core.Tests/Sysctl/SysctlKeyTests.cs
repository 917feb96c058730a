using VirtualNet.Sysctl;
using Xunit;

namespace VirtualNet.Tests.Sysctl;

/// <summary>Names of settings, with dots, slashes, and links that have dots in their names.</summary>
public class SysctlKeyTests
{
    [Theory]
    [InlineData("net.ipv4.ip_forward", "/proc/sys/net/ipv4/ip_forward", null)]
    [InlineData("net/ipv4/ip_forward", "/proc/sys/net/ipv4/ip_forward", null)]
    [InlineData("net.ipv6.conf.veth0.forwarding", "/proc/sys/net/ipv6/conf/veth0/forwarding", "veth0")]
    [InlineData("net.ipv6.conf.eth0.100.forwarding", "/proc/sys/net/ipv6/conf/eth0.100/forwarding", "eth0.100")]
    [InlineData("net.ipv6.conf.eth0/100.forwarding", "/proc/sys/net/ipv6/conf/eth0.100/forwarding", "eth0.100")]
    [InlineData("net/ipv6/conf/eth0.100/forwarding", "/proc/sys/net/ipv6/conf/eth0.100/forwarding", "eth0.100")]
    [InlineData("net.ipv4.neigh.a.b.c.gc_stale_time", "/proc/sys/net/ipv4/neigh/a.b.c/gc_stale_time", "a.b.c")]
    [InlineData("net.ipv4.conf.all.rp_filter", "/proc/sys/net/ipv4/conf/all/rp_filter", null)]
    [InlineData("net.core.somaxconn", "/proc/sys/net/core/somaxconn", null)]
    public void A_name_leads_to_a_file_and_a_link(string name, string path, string? link)
    {
        SysctlKey key = SysctlKey.Parse(name);
        Assert.Equal(path, key.Path);
        Assert.Equal(link, key.Link);
        Assert.Equal(key, SysctlKey.OfPath(path));
        Assert.Equal(key, SysctlKey.Parse(key.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("net")]
    [InlineData("kernel.hostname")]
    [InlineData("net.ipv4.")]
    [InlineData("net..ipv4")]
    [InlineData("net/../kernel/hostname")]
    [InlineData("net/ipv4/./ip_forward")]
    [InlineData("/proc/sys/net/ipv4/ip_forward")]
    public void What_leads_elsewhere_is_refused(string name) =>
        Assert.Equal("InvalidSysctlName", Assert.Throws<VirtualNetException>(() => SysctlKey.Parse(name)).ErrorId);

    [Theory]
    [InlineData("1", 1L)]
    [InlineData("-1", -1L)]
    [InlineData("4096\t131072\t6291456", "4096 131072 6291456")]
    [InlineData("reno cubic", "reno cubic")]
    [InlineData("", "")]
    public void A_number_is_a_number(string text, object value) => Assert.Equal(value, SysctlValue.Read(text));

    [Fact]
    public void Truth_is_one_and_lists_have_spaces()
    {
        Assert.Equal("1", SysctlValue.Write(true));
        Assert.Equal("0", SysctlValue.Write(false));
        Assert.Equal("1 2 3", SysctlValue.Write(new object[] { 1, 2, "3" }));
        Assert.True(SysctlValue.Same("4096 131072 6291456", "4096\t131072\t6291456"));
        Assert.True(SysctlValue.Same("01", "1"));
        Assert.False(SysctlValue.Same("1", "0"));
    }
}
