using System.Net;
using BenchmarkDotNet.Attributes;
using VirtualNet.Interop;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Benchmarks;

/// <summary>Writing messages. Nothing may be allocated.</summary>
[MemoryDiagnoser]
public class WriterBenchmarks
{
    private readonly IPAddress _address = IPAddress.Parse("2001:db8::1");

    [Params(1, 100)]
    public int Attributes { get; set; }

    [Benchmark]
    public int Numbers()
    {
        var writer = new MessageWriter(16 * 1024);
        Begin(ref writer);
        for (int i = 0; i < Attributes; i++)
            writer.UInt32(LinkAttribute.IFLA_MTU, 1500);
        return End(ref writer);
    }

    [Benchmark]
    public int Strings()
    {
        var writer = new MessageWriter(16 * 1024);
        Begin(ref writer);
        for (int i = 0; i < Attributes; i++)
            writer.String(LinkAttribute.IFLA_IFNAME, "a-link-name");
        return End(ref writer);
    }

    [Benchmark]
    public int NestedAddresses()
    {
        var writer = new MessageWriter(16 * 1024);
        Begin(ref writer);
        for (int i = 0; i < Attributes; i++)
        {
            NestedToken nested = writer.BeginNested(LinkAttribute.IFLA_LINKINFO);
            writer.Address(LinkAttribute.IFLA_ADDRESS, _address);
            writer.EndNested(nested);
        }

        return End(ref writer);
    }

    private static void Begin(ref MessageWriter writer)
    {
        writer.BeginMessage((ushort)RouteMessageType.RTM_NEWLINK, NetlinkFlags.NLM_F_REQUEST, 1);
        writer.Struct(new ifinfomsg { ifi_index = 7 });
    }

    private static int End(ref MessageWriter writer)
    {
        writer.EndMessage();
        int length = writer.Length;
        writer.Dispose();
        return length;
    }
}
