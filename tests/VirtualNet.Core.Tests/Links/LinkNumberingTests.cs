using VirtualNet.Netlink.Route;
using Xunit;

namespace VirtualNet.Tests.Links;

public class LinkNumberingTests
{
    [Fact]
    public void The_first_free_number_is_taken_as_the_kernel_does()
    {
        var numbering = new LinkNumbering([new NetLink { Name = "tap0" }, new NetLink { Name = "x", AltNames = ["tap2"] }]);
        numbering.Take("tap4");
        Assert.Equal(["tap1", "tap3", "tap5"], [numbering.Fill("tap%d"), numbering.Fill("tap%d"), numbering.Fill("tap%d")]);
        Assert.Equal("a0b", numbering.Fill("a%db"));
    }
}
