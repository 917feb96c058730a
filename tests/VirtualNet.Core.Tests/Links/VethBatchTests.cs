using VirtualNet.Namespaces;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Links;

/// <summary>Many pairs in one call, some of which cannot be made.</summary>
public class VethBatchTests
{
    private const int Count = 2000;

    /// <summary>One queue each: a fraction of the time.</summary>
    private static readonly LinkSettings Lean = new() { TxQueues = 1, RxQueues = 1 };

    [Fact]
    public void Of_2000_requests_over_a_small_receive_buffer_exactly_the_500_wrong_ones_fail()
    {
        using var ns = ThrowawayNamespace.CreateOrSkip();
        using NamespaceHandle handle = NamespaceHandle.OpenPath(ns.Path);
        // The default of net.core.rmem_default holds some 200 acknowledgements.
        using var connection = new NetlinkConnection(NamespaceThread.Run(handle.File, () => NetlinkSocket.Open(family: 0, receiveBuffer: 0)));
        INetlinkRequest[] requests = [.. Enumerable.Range(0, Count).Select(i => new CreateLinkRequest(Name(i), new VethOptions { PeerName = $"p{i}", PeerSettings = Lean }, Lean))];
        IReadOnlyList<NetlinkException?> errors = connection.ExecuteAll(requests);
        for (int i = 0; i < Count; i++)
        {
            Assert.Equal(IsWrong(i), errors[i] is not null);
            if (errors[i] is { } error)
                Assert.Equal(("LinkExists", (object)"lo"), (error.ErrorId, error.Target!));
        }

        static string Name(int i) => IsWrong(i) ? "lo" : $"v{i}";
    }

    [Fact]
    public void Names_are_refused_before_anything_is_sent_and_the_others_are_made()
    {
        using var ns = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection connection = ns.Connect();
        NewVethPair[] pairs =
        [
            new("a0", "a1"), new("b/d", "b1"), new("c0", ""), new("d0", "d1"), new("d0", "x1"), new("e0", "e0"), new("a-name-of-16-b-s", "f1"), new("g%d", "g%d"),
            new("g%d", null),
        ];
        IReadOnlyList<VethPairResult> results = connection.CreateVethPairs(connection, pairs);
        Assert.Equal(
            [null, "InvalidLinkName", "InvalidLinkName", null, "LinkExists", "LinkExists", "InvalidLinkName", null, null],
            results.Select(r => r.Error?.ErrorId));
        Assert.Equal(("g0", "g1"), (results[7].Link!.Name, results[7].Peer!.Name));
        Assert.Equal(("g2", "veth0"), (results[8].Link!.Name, results[8].Peer!.Name));
        Assert.Equal(["a0", "a1", "d0", "d1", "g0", "g1", "g2", "lo", "veth0"], connection.ListLinks().Items.Select(l => l.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_ends_come_up_wherever_the_far_one_is()
    {
        using var here = ThrowawayNamespace.CreateOrSkip();
        using var there = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection near = here.Connect(), far = there.Connect();
        var up = new LinkSettings { Up = true, Mtu = 1400 };
        VethPairResult result = near.CreateVethPairs(far, [new("eth0", "eth0") { Settings = up, PeerSettings = up }])[0];
        Assert.Null(result.Error);
        Assert.Equal((LinkOperState.Up, 1400u, far.Namespace), (result.Link!.OperState, result.Link.Mtu, result.Link.Peer!.Namespace));
        Assert.Equal((LinkOperState.Up, 1400u, near.Namespace), (result.Peer!.OperState, result.Peer.Mtu, result.Peer.Peer!.Namespace));
        VethPair pair = Assert.Single(near.ListVethPairs().Items);
        Assert.Equal(("eth0", "eth0", true, true), (pair.Name, pair.PeerName, pair.Up, pair.CrossesNamespaces));
        Assert.Equal(result.Peer.MacAddress, pair.PeerLink!.MacAddress);
    }

    [Fact]
    public void What_is_there_is_accepted_when_it_is_what_was_asked_for()
    {
        using var ns = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection connection = ns.Connect();
        NewVethPair wanted = new("a", "b") { Settings = new() { Mtu = 1400 }, AcceptExisting = true };
        int index = connection.CreateVethPairs(connection, [wanted])[0].Link!.Index;
        Assert.Equal(index, connection.CreateVethPairs(connection, [wanted])[0].Link!.Index);
        Assert.Contains("its other end is 'b'", Refusal(wanted with { PeerName = "c" }), StringComparison.Ordinal);
        Assert.Contains("MTU 1400", Refusal(wanted with { Settings = new() { Mtu = 9000 } }), StringComparison.Ordinal);
        Assert.Contains("switched off", Refusal(wanted with { Settings = new() { Up = true } }), StringComparison.Ordinal);
        Assert.Contains("no virtual link", Refusal(new("lo", "z") { AcceptExisting = true }), StringComparison.Ordinal);

        string Refusal(NewVethPair pair) => connection.CreateVethPairs(connection, [pair])[0].Error!.Message;
    }

    private static bool IsWrong(int i) => i % 4 == 3;
}
