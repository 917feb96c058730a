using VirtualNet.Netlink;
using Xunit;

namespace VirtualNet.Tests.Netlink;

/// <summary>A subscription tells what happened, each thing once, also when messages were lost.</summary>
public sealed class NetlinkSubscriptionTests : IDisposable
{
    private readonly FakeTransport _transport = new();
    private readonly ThingFeed _feed = new() { Things = [new Thing(1, 10), new Thing(2, 20)] };
    private NetlinkSubscription<Thing, int>? _opened;

    private NetlinkSubscription<Thing, int> Subscription => _opened ??= new NetlinkSubscription<Thing, int>(_transport, _feed);

    public void Dispose() => _opened?.Dispose();

    [Fact]
    public void Begins_with_what_there_is() => Assert.Equal([new Thing(1, 10), new Thing(2, 20)], Subscription.Items);

    [Fact]
    public void Tells_what_is_new_changed_and_gone()
    {
        _ = Subscription;
        _transport.Push(new Thing(3, 30).There(), new Thing(1, 11).There(), new Thing(2, 20).Gone());
        Assert.Equal(["+3=30", "1=10>11", "-2"], Next());
        Assert.Equal([new Thing(1, 11), new Thing(3, 30)], Subscription.Items);
    }

    [Fact]
    public void Says_nothing_of_what_is_known()
    {
        _ = Subscription;
        _transport.Push(new Thing(1, 10).There(), new Thing(9, 0).Gone(), new Thing(4, 40).There(), new Thing(4, 40).There());
        Assert.Equal(["+4=40"], Next());
    }

    [Fact]
    public void Nothing_in_time_is_nothing() => Assert.Empty(Subscription.Receive(TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken));

    [Fact]
    public void Lost_messages_become_a_resync_and_the_difference()
    {
        _ = Subscription;
        _feed.Things = [new Thing(1, 12), new Thing(5, 50)];
        _transport.Push(new Thing(3, 30).There(), null);
        Assert.Equal(["+3=30", "resync", "1=10>12", "-2", "-3", "+5=50"], Next());
    }

    [Fact]
    public void What_arrives_during_the_dump_is_applied_and_what_is_stale_is_not_told()
    {
        _ = Subscription;
        _feed.Things = [new Thing(1, 15), new Thing(2, 20)];
        _feed.DuringDump = () =>
        {
            // Older than the dump: 1 was 13 before it was 15, and 7 came and went. Newer than the dump: 2 is gone, 8 is there.
            _transport.Push(new Thing(1, 13).There(), new Thing(1, 15).There(), new Thing(7, 70).There(), new Thing(7, 70).Gone(), new Thing(2, 20).Gone(), new Thing(8, 80).There());
            _transport.WaitUntilEmpty();
        };
        _transport.Push([null]);
        Assert.Equal(["resync", "1=10>15", "-2", "+8=80"], Next());
        Assert.Equal([new Thing(1, 15), new Thing(8, 80)], Subscription.Items);
    }

    [Fact]
    public void Losing_messages_during_the_dump_means_another_resync()
    {
        _ = Subscription;
        _feed.DuringDump = () =>
        {
            _feed.DuringDump = null;
            _transport.Push([null]);
            _transport.WaitUntilEmpty();
        };
        _transport.Push([null]);
        Assert.Equal(["resync"], Next());
        _feed.Things = [new Thing(1, 10)];
        Assert.Equal(["resync", "-2"], Next());
        Assert.Empty(Next());
    }

    [Fact]
    public void A_cut_off_message_counts_as_lost()
    {
        _ = Subscription;
        _feed.Things = [new Thing(1, 10)];
        _transport.Push(new byte[100_000]);
        Assert.Equal(["resync", "-2"], Next());
    }

    [Fact]
    public void Nonsense_is_a_protocol_error()
    {
        _ = Subscription;
        _transport.Push([new byte[7]]);
        Assert.Throws<NetlinkProtocolException>(() => Next());
    }

    [Fact]
    public void Waiting_ends_when_cancelled()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        Assert.ThrowsAny<OperationCanceledException>(() => Subscription.Receive(Timeout.InfiniteTimeSpan, stop.Token));
    }

    [Fact]
    public void A_dump_that_fails_closes_the_socket()
    {
        _feed.DuringDump = () => throw new InvalidOperationException("no");
        Assert.Throws<InvalidOperationException>(() => Subscription);
        Assert.True(_transport.IsDisposed);
    }

    private List<string> Next() =>
    [
        .. Subscription.Receive(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken).Select(change => change switch
        {
            { Kind: NetlinkChangeKind.Added } => $"+{change.Item!.Id}={change.Item.Value}",
            { Kind: NetlinkChangeKind.Changed } => $"{change.Item!.Id}={change.Previous!.Value}>{change.Item.Value}",
            { Kind: NetlinkChangeKind.Removed } => $"-{change.Item!.Id}",
            _ => "resync",
        }),
    ];

    private sealed class ThingFeed : NetlinkFeed<Thing, int>
    {
        public IReadOnlyList<Thing> Things { get; set; } = [];

        public Action? DuringDump { get; set; }

        public override Thing? Read(NetlinkMessage message, out bool removed) => Thing.Read(message, out removed);

        public override int Key(Thing item) => item.Id;

        public override DumpResult<Thing> Dump()
        {
            DuringDump?.Invoke();
            return new DumpResult<Thing>(Things, Consistent: true);
        }
    }
}
