using VirtualNet.Netlink.Route;
using Xunit;

namespace VirtualNet.Tests.Routes;

/// <summary>Names of tables and protocols.</summary>
public class NumberNamesTests
{
    [Fact]
    public void Reads_numbers_names_and_comments_as_ip_does() =>
        Assert.Equal(
            [(255u, "local"), (1000u, "blue"), (1001u, "hex")],
            NumberNames.Read(["# reserved", "255\tlocal", "", "1000 blue # ours", "#1 inr.ruhep", "0x3e9 hex", "nonsense", "x y"]));

    [Theory]
    [InlineData("main", 254u)]
    [InlineData("MAIN", 254u)]
    [InlineData("1000", 1000u)]
    [InlineData("0x3e8", 1000u)]
    [InlineData("all", 0u)]
    public void A_table_is_a_name_or_a_number(string text, uint number) => Assert.Equal(number, new RouteTable(text).Number);

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("no such table")]
    [InlineData("4294967296")]
    public void Another_table_is_refused(string text) =>
        Assert.Equal("UnknownRouteTable", Assert.Throws<VirtualNetException>(() => new RouteTable(text)).ErrorId);

    [Fact]
    public void A_protocol_is_a_byte()
    {
        Assert.Equal(RouteProtocol.Dhcp, new RouteProtocol("dhcp"));
        Assert.Equal("77", new RouteProtocol(77).ToString());
        Assert.Throws<VirtualNetException>(() => new RouteProtocol(256));
        Assert.Throws<VirtualNetException>(() => new RouteProtocol("256"));
    }
}
