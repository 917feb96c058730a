using VirtualNet.Interop;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tests.Support;
using Xunit;

namespace VirtualNet.Tests.Links;

/// <summary>Dumps that the kernel marks as interrupted (NLM_F_DUMP_INTR), over a transport without a kernel.</summary>
public class InterruptedDumpTests
{
    private static readonly NetNamespace Here = new();

    [Fact]
    public void An_interrupted_dump_is_repeated_and_only_the_whole_one_counts()
    {
        using var transport = new ScriptedTransport((request, number, t) => Dump(t, request.Sequence, interrupted: number == 0, number == 0 ? [(1, "lo"), (2, "gone")] : [(1, "lo"), (3, "new")]));
        DumpResult<NetLink> dump = Run(transport);
        Assert.True(dump.Consistent);
        Assert.Equal(["lo", "new"], dump.Items.Select(l => l.Name));
        Assert.Equal(2, transport.Requests);
    }

    [Fact]
    public void A_dump_that_is_always_interrupted_gives_the_union_each_once_and_newest()
    {
        using var transport = new ScriptedTransport((request, number, t) => Dump(t, request.Sequence, interrupted: true, [(1, "lo"), (10 + number, $"v{number}"), (5, $"name{number}")]));
        DumpResult<NetLink> dump = Run(transport);
        Assert.False(dump.Consistent);
        Assert.Equal(["lo", "v0", "name3", "v1", "v2", "v3"], dump.Items.Select(l => l.Name));
        Assert.Equal(4, transport.Requests); // once and three times again
        var error = Assert.Throws<VirtualNetException>(() => dump.RequireConsistent("the links"));
        Assert.Equal("InconsistentDump", error.ErrorId);
    }

    [Fact]
    public void The_mark_counts_on_the_last_message_too()
    {
        using var transport = new ScriptedTransport((request, number, t) => Dump(t, request.Sequence, interrupted: false, [(1, "lo")], markEnd: number < 2));
        Assert.True(Run(transport).Consistent);
        Assert.Equal(3, transport.Requests);
    }

    private static DumpResult<NetLink> Run(ScriptedTransport transport)
    {
        using var connection = new NetlinkConnection(transport);
        return connection.Dump(new DumpLinksRequest(), new LinkParser(Here).Parse, link => link.Index);
    }

    private static void Dump(ScriptedTransport transport, uint sequence, bool interrupted, (int Index, string Name)[] links, bool markEnd = false)
    {
        NetlinkFlags mark = interrupted ? NetlinkFlags.NLM_F_DUMP_INTR : NetlinkFlags.None;
        foreach ((int index, string name) in links)
            transport.Reply((ushort)RouteMessageType.RTM_NEWLINK, NetlinkFlags.NLM_F_MULTI | mark, sequence, body => body.Bytes = Link(index, name));
        NetlinkFlags end = markEnd ? NetlinkFlags.NLM_F_DUMP_INTR : mark;
        transport.Reply((ushort)MessageType.NLMSG_DONE, NetlinkFlags.NLM_F_MULTI | end, sequence, body => body.Bytes = new byte[4]);
    }

    private static byte[] Link(int index, string name)
    {
        var writer = new MessageWriter();
        writer.Struct(new ifinfomsg { ifi_index = index });
        writer.String(LinkAttribute.IFLA_IFNAME, name);
        byte[] bytes = writer.Written.ToArray();
        writer.Dispose();
        return bytes;
    }
}
