using System.Runtime.InteropServices;
using VirtualNet.Netlink;

namespace VirtualNet.Tests.Support;

/// <summary>A transport without a kernel: each request is answered by a script.</summary>
/// <param name="answer">Given the request's header, its number from 0, and a writer: writes the datagrams of the answer, each flushed by itself.</param>
internal sealed class ScriptedTransport(Action<MessageHeader, int, ScriptedTransport> answer) : INetlinkTransport
{
    private readonly Queue<byte[]> _waiting = new();
    private int _requests;

    public int AckWindow => 256;

    public int SendLimit => 200_000;

    /// <summary>How many requests came.</summary>
    public int Requests => _requests;

    public void Send(ReadOnlySpan<byte> datagram) => answer(MemoryMarshal.Read<MessageHeader>(datagram), _requests++, this);

    /// <summary>Puts a datagram of one message into the queue.</summary>
    public void Reply(ushort type, NetlinkFlags flags, uint sequence, Action<BodyWriter> body)
    {
        var writer = new MessageWriter();
        var holder = new BodyWriter();
        body(holder);
        writer.BeginMessage(type, flags, sequence);
        writer.Raw(holder.Bytes);
        writer.EndMessage();
        _waiting.Enqueue(writer.Written.ToArray());
        writer.Dispose();
    }

    public int Receive(Span<byte> buffer, TimeSpan timeout, CancellationToken cancellation)
    {
        if (!_waiting.TryDequeue(out byte[]? datagram))
            return -1;
        datagram.AsSpan(0, Math.Min(datagram.Length, buffer.Length)).CopyTo(buffer);
        return datagram.Length;
    }

    public void Dispose() => _waiting.Clear();

    /// <summary>The bytes behind a message's header.</summary>
    internal sealed class BodyWriter
    {
        public byte[] Bytes { get; set; } = [];
    }
}
