using VirtualNet.Interop;
using VirtualNet.Namespaces;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Namespaces;

/// <summary>A socket made in another namespace belongs there, and the thread that made it has not moved.</summary>
public class SocketElsewhereTests
{
    private const int NETLINK_ROUTE = 0;
    private const int NoSuchFamily = 255;

    [Fact]
    public void TheSocketIsThereAndTheThreadIsHere()
    {
        using var there = ThrowawayNamespace.CreateOrSkip();
        (ulong, ulong)? before = SystemCall.TryFileId(NamespaceThread.CurrentPath, out _);
        using RouteConnection connection = there.Connect();
        Assert.Equal(before, SystemCall.TryFileId(NamespaceThread.CurrentPath, out _));
        Assert.Equal("lo", Assert.Single(connection.ListLinks().Items).Name);
        Assert.NotEqual(before!.Value.Item2, connection.Namespace.Inode);
    }

    [Fact]
    public void ARefusedSocketLeavesTheThreadHere()
    {
        using var there = ThrowawayNamespace.CreateOrSkip();
        (ulong, ulong)? before = SystemCall.TryFileId(NamespaceThread.CurrentPath, out _);
        using FileDescriptor ns = SystemCall.Open(there.Path, 0);
        using FileDescriptor here = SystemCall.Open(NamespaceThread.CurrentPath, 0);
        Assert.Null(SystemCall.TrySocketIn(ns, here, SystemCall.AF_NETLINK, SystemCall.SOCK_RAW, NoSuchFamily));
        Assert.Equal(before, SystemCall.TryFileId(NamespaceThread.CurrentPath, out _));
    }

    [Fact]
    public void WhatIsNoNamespaceIsRefused()
    {
        using FileDescriptor file = SystemCall.Open("/proc/self/status", 0);
        using FileDescriptor here = SystemCall.Open(NamespaceThread.CurrentPath, 0);
        Assert.Null(SystemCall.TrySocketIn(file, here, SystemCall.AF_NETLINK, SystemCall.SOCK_RAW, NETLINK_ROUTE));
    }

    [Fact]
    public void ManyThreadsAtOnceAllComeBack()
    {
        using var there = ThrowawayNamespace.CreateOrSkip();
        using FileDescriptor ns = SystemCall.Open(there.Path, 0);
        (ulong, ulong)? home = SystemCall.TryFileId(NamespaceThread.CurrentPath, out _);
        int moved = 0;
        Parallel.For(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using FileDescriptor here = SystemCall.Open(NamespaceThread.CurrentPath, 0);
            using FileDescriptor? socket = SystemCall.TrySocketIn(ns, here, SystemCall.AF_NETLINK, SystemCall.SOCK_RAW, NETLINK_ROUTE);
            GC.KeepAlive(new byte[4096]); // gives the collector something to do
            if (socket is null || SystemCall.TryFileId(NamespaceThread.CurrentPath, out Errno _) != home)
                Interlocked.Increment(ref moved);
        });
        Assert.Equal(0, moved);
    }
}
