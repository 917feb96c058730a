using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Links;

/// <summary>Removing many links by way of a group, and what must not go with them.</summary>
public class LinkRemovalTests
{
    [Fact]
    public void Exactly_what_is_given_goes_and_loopback_says_why_not()
    {
        using var ns = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection connection = ns.Connect();
        Make(connection, "x", 20);
        Make(connection, "keep", 3);
        NetLink[] all = [.. connection.ListLinks().Items];
        NetLink[] given = [.. all.Where(l => !l.Name.StartsWith("keep", StringComparison.Ordinal))];
        IReadOnlyList<VirtualNetException?> outcomes = connection.RemoveLinks(given);
        Assert.Equal("LinkNotRemovable", Assert.Single(outcomes, o => o is not null)!.ErrorId);
        Assert.Equal("lo", given[outcomes.Index().First(o => o.Item is not null).Index].Name);
        IReadOnlyList<NetLink> left = connection.ListLinks().Items;
        Assert.Equal(["keep0", "keep0p", "keep1", "keep1p", "keep2", "keep2p", "lo"], left.Select(l => l.Name).Order(StringComparer.Ordinal));
        Assert.All(left, l => Assert.Equal(0u, l.Group));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void One_that_is_gone_and_one_whose_index_is_anothers_are_errors_and_stay(int pairs)
    {
        using var ns = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection connection = ns.Connect();
        NetLink[] links = Make(connection, "x", pairs);
        NetLink gone = Make(connection, "gone", 1)[0];
        connection.RemoveLinks([gone]);
        NetLink other = Make(connection, "other", 1)[0];
        NetLink stale = other with { Name = "was", MacAddress = new MacAddress("02:00:00:00:00:77") };
        IReadOnlyList<VirtualNetException?> outcomes = connection.RemoveLinks([gone, stale, .. links]);
        Assert.Equal(["LinkNotFound", "LinkNotFound", .. links.Select(_ => (string?)null)], outcomes.Select(o => o?.ErrorId));
        Assert.Contains("'other0'", outcomes[1]!.Message, StringComparison.Ordinal);
        Assert.Equal(["lo", "other0", "other0p"], connection.ListLinks().Items.Select(l => l.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_renamed_link_goes_under_its_new_name()
    {
        using var ns = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection connection = ns.Connect();
        NetLink link = Make(connection, "x", 1)[0];
        connection.RenameLink(link, "y");
        Assert.Null(connection.RemoveLinks([link])[0]);
        Assert.Single(connection.ListLinks().Items);
    }

    [Fact]
    public void Both_ends_of_pairs_in_two_namespaces_are_no_error()
    {
        using var here = ThrowawayNamespace.CreateOrSkip();
        using var there = ThrowawayNamespace.CreateOrSkip();
        using RouteConnection near = here.Connect(), far = there.Connect();
        IReadOnlyList<VethPairResult> pairs = near.CreateVethPairs(far, [.. Enumerable.Range(0, 5).Select(i => new NewVethPair($"n{i}", $"f{i}"))]);
        LinkRemovalBatch[] batches = [new(near, [.. pairs.Select(p => p.Link!)]), new(far, [.. pairs.Select(p => p.Peer!)])];
        Assert.All(batches, batch => Assert.All(batch.Remove(), Assert.Null));
        Assert.Single(near.ListLinks().Items);
        Assert.Single(far.ListLinks().Items);
    }

    private static NetLink[] Make(RouteConnection connection, string prefix, int count) =>
        [.. connection.CreateVethPairs(connection, [.. Enumerable.Range(0, count).Select(i => new NewVethPair($"{prefix}{i}", $"{prefix}{i}p"))])
            .SelectMany(r => new[] { r.Link!, r.Peer! })];
}
