using BenchmarkDotNet.Attributes;
using VirtualNet.Interop;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Fixtures;

namespace VirtualNet.Benchmarks;

/// <summary>Reading what the kernel answered: walking the attributes allocates nothing, parsing the objects that come out.</summary>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private readonly LinkParser _parser = new(new NetNamespace());
    private byte[] _bytes = [];

    [Params("link-veth-across", "link-bridge", "link-dump")]
    public string Reply { get; set; } = "";

    [GlobalSetup]
    public void Load() => _bytes = HexFixture.Load("replies/" + Reply).Bytes;

    [Benchmark]
    public int Walk()
    {
        int count = 0;
        for (ReadOnlySpan<byte> bytes = _bytes; !bytes.IsEmpty;)
        {
            AttributeReader attributes = NetlinkMessage.Take(ref bytes).Attributes<ifinfomsg>();
            while (attributes.Read())
                count += attributes.Value.Length;
        }

        return count;
    }

    [Benchmark]
    public int Parse()
    {
        int count = 0;
        for (ReadOnlySpan<byte> bytes = _bytes; !bytes.IsEmpty;)
        {
            if (_parser.Parse(NetlinkMessage.Take(ref bytes)) is not null)
                count++;
        }

        return count;
    }
}
