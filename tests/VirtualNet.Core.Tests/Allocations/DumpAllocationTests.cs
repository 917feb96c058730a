using System.Runtime.CompilerServices;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Fixtures;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Allocations;

/// <summary>What a connection allocates: the objects that it returns, and nothing for each datagram, message or attribute.</summary>
public class DumpAllocationTests
{
    private const int Few = 1000;
    private const int Many = 3000;

    /// <summary>A list that grows by doubling copies each reference at most twice over, and keeps at most twice the room.</summary>
    private static readonly int ListShare = 4 * Unsafe.SizeOf<object>();

    [Fact]
    public void ADumpAllocatesTheObjectsThatItReturns()
    {
        byte[] message = HexFixture.Load("replies/link-veth-across").Bytes;
        var parser = new LinkParser(new NetNamespace());
        long perObject = Allocated.By(() => Parse(parser, message));
        long perLinkOfDump = (Allocated.By(Dump(message, Many)) - Allocated.By(Dump(message, Few))) / (Many - Few);
        Assert.InRange(perLinkOfDump, perObject, perObject + ListShare);
    }

    [Fact]
    public void AnAcknowledgedRequestCostsItsOutcomeAlone()
    {
        var connection = new NetlinkConnection(new CannedKernel([]));
        long perRequest = (Allocated.By(Execute(connection, Many)) - Allocated.By(Execute(connection, Few))) / (Many - Few);
        // A reference in the outcomes and a flag for each; nothing is formatted or copied before something is refused.
        Assert.InRange(perRequest, 0, Unsafe.SizeOf<object>() + 8);
    }

    private static Action Dump(byte[] message, int count)
    {
        var connection = new NetlinkConnection(new CannedKernel(message, count));
        return () =>
        {
            var parser = new LinkParser(new NetNamespace());
            Assert.Equal(count, connection.Dump(new DumpLinksRequest(), parser.Parse, link => link.Index).Items.Count);
        };
    }

    private static Action Execute(NetlinkConnection connection, int count)
    {
        INetlinkRequest[] requests = [.. Enumerable.Range(1, count).Select(i => new CreateLinkRequest("a", new VethOptions { PeerName = "b" }, LinkSettings.None))];
        return () => Assert.All(connection.ExecuteAll(requests), Assert.Null);
    }

    private static void Parse(LinkParser parser, byte[] message)
    {
        ReadOnlySpan<byte> bytes = message;
        Assert.NotNull(parser.Parse(NetlinkMessage.Take(ref bytes)));
    }
}
