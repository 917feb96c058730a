using System.Runtime.InteropServices;
using VirtualNet.Netlink;

namespace VirtualNet.Tests.Support;

/// <summary>
/// A transport without a kernel: acknowledges every request, and answers dumps with the same messages each time. Once it is made it
/// allocates nothing, so that what is allocated is the connection's doing.
/// </summary>
/// <param name="objects">What a dump gives: messages one behind the other, each padded to four bytes.</param>
/// <param name="copies">How many times.</param>
internal sealed class CannedKernel(byte[] objects, int copies = 1) : INetlinkTransport
{
    /// <summary>The kernel fills about so much for one receive.</summary>
    private const int DatagramSize = 32 * 1024;

    private const int AckSize = 36;

    private readonly byte[][] _dump = Pack(objects, copies);
    private readonly byte[] _ack = new byte[AckSize];
    private int _nextOfDump = int.MaxValue;
    private uint _nextAck;
    private int _acks;

    public int AckWindow => 256;

    public int SendLimit => 200_000;

    public void Send(ReadOnlySpan<byte> datagram)
    {
        while (!datagram.IsEmpty)
        {
            NetlinkMessage request = NetlinkMessage.Take(ref datagram);
            if ((request.Header.Flags & NetlinkFlags.NLM_F_DUMP) == NetlinkFlags.NLM_F_DUMP)
            {
                Number(request.Header.Sequence);
                _nextOfDump = 0;
                continue;
            }

            if (_acks++ == 0)
                _nextAck = request.Header.Sequence;
        }
    }

    public int Receive(Span<byte> buffer, TimeSpan timeout, CancellationToken cancellation)
    {
        if (_nextOfDump < _dump.Length)
            return Copy(_dump[_nextOfDump++], buffer);
        if (_acks == 0)
            return -1;
        _acks--;
        MemoryMarshal.Write(_ack, new MessageHeader { Length = AckSize, Type = (ushort)MessageType.NLMSG_ERROR, Sequence = _nextAck++ });
        return Copy(_ack, buffer);
    }

    public void Dispose()
    {
    }

    private static int Copy(byte[] datagram, Span<byte> buffer)
    {
        datagram.CopyTo(buffer);
        return datagram.Length;
    }

    private void Number(uint sequence)
    {
        foreach (byte[] datagram in _dump)
        {
            for (int offset = 0; offset < datagram.Length;)
            {
                ref MessageHeader header = ref MemoryMarshal.AsRef<MessageHeader>(datagram.AsSpan(offset));
                header.Sequence = sequence;
                offset += ((int)header.Length + 3) & ~3;
            }
        }
    }

    private static byte[][] Pack(byte[] objects, int copies)
    {
        var datagrams = new List<byte[]>();
        var current = new List<byte>();
        for (int i = 0; i < copies; i++)
        {
            if (current.Count > 0 && current.Count + objects.Length > DatagramSize)
                Flush();
            current.AddRange(objects);
        }

        Flush();
        var done = new byte[20];
        MemoryMarshal.Write(done, new MessageHeader { Length = (uint)done.Length, Type = (ushort)MessageType.NLMSG_DONE, Flags = NetlinkFlags.NLM_F_MULTI });
        datagrams.Add(done);
        return [.. datagrams];

        void Flush()
        {
            datagrams.Add([.. current]);
            current.Clear();
        }
    }
}
