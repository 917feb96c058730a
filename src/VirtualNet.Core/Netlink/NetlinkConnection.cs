using System.Buffers;
using VirtualNet.Interop;

namespace VirtualNet.Netlink;

/// <summary>
/// Requests and their answers over one transport. Sequence numbers tie an answer to its request, so stale answers are
/// dropped. For one caller at a time. Execution is here; dumps are in <c>NetlinkConnection.Dump.cs</c>.
/// </summary>
public sealed partial class NetlinkConnection : IDisposable
{
    /// <summary>The kernel answers at once; only a stuck kernel or a broken transport makes a request wait this long.</summary>
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(60);

    private readonly INetlinkTransport _transport;
    private readonly string _place;
    /// <summary>From the pool: a cmdlet that asks for one thing would otherwise spend more on clearing the buffer than on its answer.</summary>
    private byte[] _receive = ArrayPool<byte>.Shared.Rent(ReceiveSize);
    private uint _sequence;

    /// <summary>The kernel sizes dump messages to at most 32 KiB.</summary>
    private const int ReceiveSize = 32 * 1024;

    /// <summary>Makes a connection that owns <paramref name="transport"/>.</summary>
    /// <param name="transport">The socket.</param>
    /// <param name="place">Where it is, for error texts: " in namespace 'red'", or nothing.</param>
    public NetlinkConnection(INetlinkTransport transport, string place = "")
    {
        _transport = transport;
        _place = place;
    }

    /// <summary>Ends waits for the kernel when cancelled (Ctrl+C).</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Layout of this family's messages by type, for errors and the trace.</summary>
    internal Func<ushort, MessageSchema?>? Schema { get; init; }

    /// <summary>Asks for one thing and waits until it is done.</summary>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public void Execute(INetlinkRequest request)
    {
        NetlinkException? error = ExecuteAll([request])[0];
        if (error is not null)
            throw error;
    }

    /// <summary>
    /// Asks for many things, as many in one datagram as the socket's buffers allow, and waits until all are done or refused.
    /// </summary>
    /// <returns>For each request, in order: null when it was done, else why not.</returns>
    public IReadOnlyList<NetlinkException?> ExecuteAll(IReadOnlyList<INetlinkRequest> requests)
    {
        var outcomes = new NetlinkException?[requests.Count];
        var writer = new MessageWriter(Math.Min(requests.Count, 64) * 128);
        try
        {
            for (int next = 0; next < requests.Count;)
            {
                Cancellation.ThrowIfCancellationRequested();
                int count = Pack(ref writer, requests, next);
                NetlinkTrace.Sent(writer.Written, Schema);
                Send(writer.Written, requests[next]);
                Collect(writer.Written, requests, next, count, outcomes);
                next += count;
            }
        }
        finally
        {
            writer.Dispose();
        }

        return outcomes;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transport.Dispose();
        byte[] receive = _receive;
        _receive = [];
        if (receive.Length > 0)
            ArrayPool<byte>.Shared.Return(receive);
    }

    /// <summary>Writes as many requests as the socket's buffers can take: their bytes going out, their acknowledgements coming back.</summary>
    private int Pack(ref MessageWriter writer, IReadOnlyList<INetlinkRequest> requests, int first)
    {
        writer.Clear();
        int count = 0;
        int limit = Math.Min(requests.Count - first, _transport.AckWindow);
        while (count < limit)
        {
            Write(ref writer, requests[first + count], NetlinkFlags.NLM_F_ACK);
            if (writer.Length > _transport.SendLimit && count > 0)
            {
                writer.AbandonMessage();
                _sequence--;
                break;
            }

            count++;
        }

        return count;
    }

    private void Write(ref MessageWriter writer, INetlinkRequest request, NetlinkFlags extra)
    {
        writer.BeginMessage(request.Type, request.Flags | NetlinkFlags.NLM_F_REQUEST | extra, ++_sequence);
        request.WriteBody(ref writer);
        writer.EndMessage();
    }

    private void Send(ReadOnlySpan<byte> datagram, INetlinkRequest request)
    {
        try
        {
            _transport.Send(datagram);
        }
        catch (SystemCallException e)
        {
            throw NetlinkException.Create(request, new NetlinkRefusal((int)e.Error), _place);
        }
    }

    /// <summary>Waits for the acknowledgement of each of <paramref name="count"/> requests, which bear the last sequence numbers.</summary>
    private void Collect(ReadOnlySpan<byte> sent, IReadOnlyList<INetlinkRequest> requests, int first, int count, NetlinkException?[] outcomes)
    {
        uint firstSequence = _sequence - (uint)count + 1;
        var answered = new bool[count];
        for (int missing = count; missing > 0;)
        {
            ReadOnlySpan<byte> datagram;
            try
            {
                datagram = ReceiveDatagram(requests[first], out _);
            }
            catch (NetlinkOverrunException)
            {
                for (int i = 0; i < count; i++)
                    outcomes[first + i] ??= answered[i] ? null : NetlinkException.Unknown(requests[first + i], _place);
                return;
            }

            while (!datagram.IsEmpty)
            {
                NetlinkMessage message = NetlinkMessage.Take(ref datagram);
                uint index = message.Header.Sequence - firstSequence;
                if (message.Header.Type != (ushort)MessageType.NLMSG_ERROR || index >= (uint)count || answered[index])
                    continue; // an echo, or an answer to something older
                answered[index] = true;
                missing--;
                if (!ErrorMessage.IsRefusal(message))
                    continue;
                NetlinkRefusal refusal = ErrorMessage.Read(message, RequestBytes(sent, index), Schema);
                outcomes[first + (int)index] = NetlinkException.Create(requests[first + (int)index], refusal, _place);
            }
        }
    }

    /// <summary>The bytes of the n-th message in a packed datagram, for naming attributes by their offset.</summary>
    private static ReadOnlySpan<byte> RequestBytes(ReadOnlySpan<byte> sent, uint index)
    {
        for (; index > 0; index--)
            NetlinkMessage.Take(ref sent);
        return sent;
    }

    /// <summary>The next datagram, valid until the next call. A cut-off one has grown the buffer and comes back empty with <paramref name="truncated"/> set.</summary>
    private ReadOnlySpan<byte> ReceiveDatagram(INetlinkRequest request, out bool truncated)
    {
        int length = _transport.Receive(_receive, AnswerTimeout, Cancellation);
        if (length < 0)
            throw new VirtualNetException("KernelSilent", FailureKind.TimedOut, $"Could not {request.Operation}{_place}: the kernel did not answer within {AnswerTimeout.TotalSeconds:0} seconds.", request.Target);
        truncated = length > _receive.Length;
        if (truncated)
        {
            ArrayPool<byte>.Shared.Return(_receive);
            _receive = ArrayPool<byte>.Shared.Rent(length + 4096);
            return default;
        }

        ReadOnlySpan<byte> datagram = _receive.AsSpan(0, length);
        NetlinkTrace.Received(datagram, Schema);
        return datagram;
    }
}
