using BenchmarkDotNet.Attributes;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Fixtures;
using VirtualNet.Tests.Support;

namespace VirtualNet.Benchmarks;

/// <summary>The connection over a kernel that answers from memory: what is left of the time when the kernel's own is taken away.</summary>
[MemoryDiagnoser]
public class ConnectionBenchmarks : IDisposable
{
    private NetlinkConnection _connection = null!;
    private INetlinkRequest[] _requests = [];

    [Params(1, 1000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Connect()
    {
        _connection = new NetlinkConnection(new CannedKernel(HexFixture.Load("replies/link-veth-across").Bytes, Count));
        _requests = [.. Enumerable.Range(0, Count).Select(i => new CreateLinkRequest($"v{i}a", new VethOptions { PeerName = $"v{i}b" }, LinkSettings.None))];
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _connection.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A datagram of many requests, an acknowledgement for each.</summary>
    [Benchmark]
    public int Execute() => _connection.ExecuteAll(_requests).Count;

    /// <summary>A dump to full objects.</summary>
    [Benchmark]
    public int Dump()
    {
        var parser = new LinkParser(new NetNamespace());
        return _connection.Dump(new DumpLinksRequest(), parser.Parse, link => link.Index).Items.Count;
    }
}
