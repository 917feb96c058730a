namespace VirtualNet.Netlink;

/// <content>Reading: one object, or all of a table.</content>
public sealed partial class NetlinkConnection
{
    /// <summary>How often an interrupted dump is repeated before what was seen is returned as inconsistent.</summary>
    private const int DumpAttempts = 4;

    /// <summary>Asks for one object.</summary>
    /// <returns>The object; null when the parser left the answer out or the answer was a bare acknowledgement.</returns>
    /// <exception cref="NetlinkException">The kernel refused: the object is not there, for example.</exception>
    public T? Get<T>(INetlinkRequest request, MessageParser<T> parse)
        where T : class
    {
        while (true)
        {
            SendAlone(request, NetlinkFlags.NLM_F_ACK);
            T? result = null;
            bool again = false;
            for (bool done = false; !done;)
            {
                ReadOnlySpan<byte> datagram = ReceiveDatagram(request, out bool truncated);
                again |= truncated;
                while (!datagram.IsEmpty)
                {
                    NetlinkMessage message = NetlinkMessage.Take(ref datagram);
                    if (message.Header.Sequence != _sequence)
                        continue;
                    if (message.Header.Type == (ushort)MessageType.NLMSG_ERROR)
                    {
                        ThrowIfRefused(message, request);
                        done = true;
                    }
                    else
                    {
                        result = parse(message) ?? result;
                    }
                }
            }

            if (!again)
                return result;
        }
    }

    /// <summary>
    /// Reads a whole table. A dump that the kernel marks as interrupted is repeated; when that keeps happening, the union
    /// of what was seen comes back, by key and newest first, marked as inconsistent.
    /// </summary>
    /// <param name="request">The request, without NLM_F_DUMP.</param>
    /// <param name="parse">Makes an object of each message.</param>
    /// <param name="key">Identity of an object, to have each once.</param>
    public DumpResult<T> Dump<T, TKey>(INetlinkRequest request, MessageParser<T> parse, Func<T, TKey> key)
        where T : class
        where TKey : notnull
    {
        var items = new List<T>();
        Dictionary<TKey, T>? union = null;
        for (int attempt = 1; ; attempt++)
        {
            items.Clear();
            DumpEnd end = DumpOnce(request, parse, items);
            if (end == DumpEnd.Complete)
                return new DumpResult<T>(items, Consistent: true);
            if (end == DumpEnd.Truncated)
            {
                attempt--; // the buffer has grown: this attempt does not count
                continue;
            }

            union ??= [];
            foreach (T item in items)
                union[key(item)] = item;
            if (attempt >= DumpAttempts)
                return new DumpResult<T>([.. union.Values], Consistent: false);
        }
    }

    /// <summary>The bytes of the request being answered, for naming attributes by their offset.</summary>
    private byte[] _lastRequest = [];

    private enum DumpEnd
    {
        Complete,
        Interrupted,
        Truncated,
    }

    private DumpEnd DumpOnce<T>(INetlinkRequest request, MessageParser<T> parse, List<T> items)
        where T : class
    {
        SendAlone(request, NetlinkFlags.NLM_F_DUMP);
        DumpEnd end = DumpEnd.Complete;
        while (true)
        {
            ReadOnlySpan<byte> datagram = ReceiveDatagram(request, out bool truncated);
            if (truncated)
                end = DumpEnd.Truncated;
            while (!datagram.IsEmpty)
            {
                NetlinkMessage message = NetlinkMessage.Take(ref datagram);
                if (message.Header.Sequence != _sequence)
                    continue;
                if (end == DumpEnd.Complete && (message.Header.Flags & NetlinkFlags.NLM_F_DUMP_INTR) != 0)
                    end = DumpEnd.Interrupted;
                switch ((MessageType)message.Header.Type)
                {
                    case MessageType.NLMSG_DONE:
                        ThrowIfRefused(message, request);
                        return end;
                    case MessageType.NLMSG_ERROR:
                        ThrowIfRefused(message, request);
                        return end;
                    case MessageType.NLMSG_NOOP:
                        break;
                    default:
                        if (parse(message) is { } item)
                            items.Add(item);
                        break;
                }
            }
        }
    }

    private void SendAlone(INetlinkRequest request, NetlinkFlags extra)
    {
        var writer = new MessageWriter(256);
        try
        {
            Write(ref writer, request, extra);
            NetlinkTrace.Sent(writer.Written, Schema);
            Send(writer.Written, request);
            _lastRequest = writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    private void ThrowIfRefused(NetlinkMessage message, INetlinkRequest request)
    {
        // A dump filtered by something that is not there ends with its error number too: ENODEV for a link and so on.
        if (ErrorMessage.IsRefusal(message))
            throw NetlinkException.Create(request, ErrorMessage.Read(message, _lastRequest, Schema), _place);
    }
}
