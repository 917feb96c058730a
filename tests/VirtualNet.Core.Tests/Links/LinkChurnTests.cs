using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Links;

/// <summary>Reading while others create and delete.</summary>
public class LinkChurnTests
{
    private const int Churners = 8;
    private const int Steady = 60;
    private const int Dumps = 40;

    [Fact]
    public void Every_link_that_lives_through_a_dump_is_in_it_exactly_once()
    {
        using var ns = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection reader = ns.Connect();
        IReadOnlyList<VethPairResult> made = reader.CreateVethPairs(reader, [.. Enumerable.Range(0, Steady).Select(i => new NewVethPair($"s{i}", $"t{i}"))]);
        int[] steady = [1, .. made.SelectMany(r => new[] { r.Link!.Index, r.Peer!.Index })];
        using var stop = new CancellationTokenSource();
        int changes = 0;
        Thread[] churners = [.. Enumerable.Range(0, Churners).Select(n => new Thread(() => Churn(ns, n, stop.Token, ref changes)))];
        foreach (Thread churner in churners)
            churner.Start();
        int inconsistent = 0;
        for (int i = 0; i < Dumps; i++)
        {
            DumpResult<NetLink> dump = reader.ListLinks();
            inconsistent += dump.Consistent ? 0 : 1;
            Dictionary<int, int> times = dump.Items.CountBy(l => l.Index).ToDictionary();
            Assert.All(steady, index => Assert.Equal(1, times.GetValueOrDefault(index)));
            Assert.All(times.Values, count => Assert.Equal(1, count));
            Assert.All(dump.Items, link => Assert.Equal(dump.Consistent, link.Consistent));
        }

        stop.Cancel();
        foreach (Thread churner in churners)
            churner.Join();
        Assert.True(changes > Churners, $"only {changes} changes happened meanwhile, {inconsistent} of {Dumps} dumps were interrupted each time");
    }

    private static void Churn(ThrowawayNamespace ns, int number, CancellationToken stop, ref int changes)
    {
        using RouteConnection connection = ns.Connect();
        for (int i = 0; !stop.IsCancellationRequested; i++)
        {
            string name = $"c{number}x{i % 100}";
            NetLink link = connection.CreateLink(name, new VethOptions { PeerName = name + "p" });
            Assert.Null(connection.RemoveLinks([link])[0]);
            Interlocked.Increment(ref changes);
        }
    }
}
