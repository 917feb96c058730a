using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Links;

/// <summary>The far end of a pair is a link message inside an attribute: its own structure comes before its attributes.</summary>
public class VethTraceTests
{
    private static readonly byte[] Request = WireTree.Encode(new CreateLinkRequest("a", new VethOptions { PeerName = "peer" }, LinkSettings.None));

    [Fact]
    public void The_trace_looks_behind_the_structure() =>
        Assert.Contains("IFLA_IFNAME 7065657200", NetlinkTrace.Render("->", Request, RouteSchema.Find), StringComparison.Ordinal);

    [Fact]
    public void An_attribute_of_the_far_end_is_named()
    {
        int offset = Request.AsSpan().IndexOf("peer"u8) - 4;
        Assert.Equal("IFLA_LINKINFO.IFLA_INFO_DATA.VETH_INFO_PEER.IFLA_IFNAME", AttributeNames.AtOffset(RouteSchema.Find((ushort)RouteMessageType.RTM_NEWLINK), Request, offset));
    }
}
