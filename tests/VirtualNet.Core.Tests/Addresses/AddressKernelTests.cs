using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Addresses;

/// <summary>Against the running kernel, in a namespace of the test's own.</summary>
public sealed class AddressKernelTests : IDisposable
{
    private const int TinyBuffer = 4096;

    private readonly ThrowawayNamespace _namespace = ThrowawayNamespace.CreateOrSkip();
    private readonly RouteConnection _connection;
    private readonly NetLink _near;
    private readonly NetLink _far;

    public AddressKernelTests()
    {
        _connection = _namespace.Connect();
        _connection.CreateLink("near", new VethOptions { PeerName = "far" }, new LinkSettings { Up = true });
        _near = _connection.GetLink("near");
        _far = _connection.GetLink("far");
    }

    public void Dispose()
    {
        _connection.Dispose();
        _namespace.Dispose();
    }

    [Fact]
    public void An_address_comes_back_as_it_was_made_and_can_be_removed()
    {
        NetAddress address = _connection.AddAddress(_near, new IPPrefix("10.0.0.1/24"), new AddressSettings { ValidLifetime = TimeSpan.FromHours(1), Metric = 7, Label = "near:x" });
        Assert.Equal(("10.0.0.1/24", "near", "near:x", 7u), (address.ToString(), address.Link.Name, address.Label, address.Metric));
        Assert.Equal(TimeSpan.FromHours(1), address.PreferredLifetime);
        Assert.InRange(address.Created!.Value, DateTimeOffset.Now.AddSeconds(-5), DateTimeOffset.Now.AddSeconds(1));
        Assert.Null(_connection.RemoveAddresses([address])[0]);
        Assert.Empty(_connection.ListAddresses(new AddressFilter { Link = address.Link, Family = IPFamily.IPv4 }).Items);
    }

    [Fact]
    public void One_of_a_hundred_that_fails_does_not_hinder_the_others()
    {
        NewAddress[] wanted = [.. Enumerable.Range(1, 100).Select(i => new NewAddress(_near, new IPPrefix(i == 40 ? "10.0.0.39/24" : $"10.0.0.{i}/24")))];
        IReadOnlyList<AddressResult> results = _connection.AddAddresses(wanted);
        AddressResult failed = Assert.Single(results, r => r.Error is not null);
        Assert.Same(failed, results[39]);
        Assert.Equal("AddressExists", failed.Error!.ErrorId);
        Assert.Equal(99, _connection.ListAddresses(new AddressFilter { Family = IPFamily.IPv4 }).Items.Count);
    }

    [Fact]
    public void What_the_kernel_would_ignore_is_refused_before_anything_is_sent()
    {
        _connection.AddAddress(_near, new IPPrefix("2001:db8::1/64"));
        var error = Assert.Throws<VirtualNetException>(() => _connection.SetAddress(_near, new IPPrefix("2001:db8::1/48")));
        Assert.Equal("AddressNotChangeable", error.ErrorId);
    }

    [Fact]
    public void Detection_of_a_duplicate_and_of_a_missing_carrier_are_two_errors()
    {
        NetAddress waiting = _connection.AddAddress(_near, new IPPrefix("2001:db8::5/64"));
        Assert.Equal("NoCarrier", Wait(waiting, TimeSpan.FromMilliseconds(200)).Error?.ErrorId);
        _connection.ChangeLink(_far, new LinkSettings { Up = true });
        _connection.AddAddress(_far, new IPPrefix("2001:db8::7/64"), new AddressSettings { SkipDad = true });
        NetAddress duplicate = _connection.AddAddress(_near, new IPPrefix("2001:db8::7/64"));
        NetAddress passing = _connection.AddAddress(_near, new IPPrefix("2001:db8:1::7/64"), new AddressSettings { ValidLifetime = TimeSpan.FromHours(1) });
        IReadOnlyList<AddressResult> results = _connection.WaitForDad([duplicate, passing, waiting], DuplicateAddressDetection.DefaultLimit, TestContext.Current.CancellationToken);
        Assert.Equal("AddressDuplicate", results[0].Error?.ErrorId);
        Assert.Equal(AddressState.Preferred, results[1].Address?.State);
        Assert.Equal(AddressState.Preferred, results[2].Address?.State);
    }

    [Fact]
    public void A_duplicate_whose_lifetime_ends_is_removed_by_the_kernel_and_still_called_a_duplicate()
    {
        _connection.ChangeLink(_far, new LinkSettings { Up = true });
        _connection.AddAddress(_far, new IPPrefix("2001:db8::7/64"), new AddressSettings { SkipDad = true });
        NetAddress duplicate = _connection.AddAddress(_near, new IPPrefix("2001:db8::7/64"), new AddressSettings { ValidLifetime = TimeSpan.FromHours(1) });
        Assert.Equal("AddressDuplicate", Wait(duplicate, DuplicateAddressDetection.DefaultLimit).Error?.ErrorId);
    }

    [Fact]
    public void A_subscription_with_a_tiny_buffer_is_right_after_a_storm()
    {
        using RouteConnection other = _namespace.Connect();
        var feed = new AddressFeed(other, new AddressFilter { Family = IPFamily.IPv4 });
        using var subscription = new NetlinkSubscription<NetAddress, AddressKey>(_connection.OpenEvents([RouteGroup.RTNLGRP_IPV4_IFADDR], TinyBuffer), feed);
        int resyncs = 0;
        for (int round = 0; round < 20; round++)
        {
            IReadOnlyList<AddressResult> made = _connection.AddAddresses([.. Enumerable.Range(1, 50).Select(i => new NewAddress(_near, new IPPrefix($"10.{round}.0.{i}/24")))]);
            _connection.RemoveAddresses([.. made.Skip(round).Select(r => r.Address!)]);
            foreach (NetlinkChange<NetAddress> change in subscription.Receive(TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken))
                resyncs += change.Kind == NetlinkChangeKind.Resync ? 1 : 0;
        }

        while (subscription.Receive(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken).Count > 0)
        {
        }

        Assert.True(resyncs > 0, "the buffer was meant to overflow");
        Assert.Equal(
            _connection.ListAddresses(new AddressFilter { Family = IPFamily.IPv4 }).Items.Select(a => a.ToString()).Order(StringComparer.Ordinal),
            subscription.Items.Select(a => a.ToString()).Order(StringComparer.Ordinal));
    }

    private AddressResult Wait(NetAddress address, TimeSpan limit) => _connection.WaitForDad([address], limit, TestContext.Current.CancellationToken)[0];
}
