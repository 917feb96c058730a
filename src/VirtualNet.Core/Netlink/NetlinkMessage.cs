using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VirtualNet.Netlink;

/// <summary>One received message: its header and what follows. It lives in the receive buffer, so it is read on the spot.</summary>
public readonly ref struct NetlinkMessage
{
    /// <summary>Makes a view of one message.</summary>
    /// <param name="header">The message's header.</param>
    /// <param name="payload">The bytes behind the header.</param>
    public NetlinkMessage(MessageHeader header, ReadOnlySpan<byte> payload)
    {
        Header = header;
        Payload = payload;
    }

    /// <summary>The message's header.</summary>
    public MessageHeader Header { get; }

    /// <summary>The bytes behind the header.</summary>
    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>The fixed structure at the beginning of the payload (ifinfomsg, rtmsg ...).</summary>
    /// <exception cref="NetlinkProtocolException">The payload is shorter than the structure.</exception>
    public T Body<T>()
        where T : unmanaged =>
        Payload.Length >= Unsafe.SizeOf<T>()
            ? MemoryMarshal.Read<T>(Payload)
            : throw new NetlinkProtocolException($"Message type {Header.Type} has {Payload.Length} bytes, {typeof(T).Name} needs {Unsafe.SizeOf<T>()}.");

    /// <summary>The attributes behind the fixed structure <typeparamref name="T"/>.</summary>
    public AttributeReader Attributes<T>()
        where T : unmanaged
    {
        int offset = (Unsafe.SizeOf<T>() + 3) & ~3;
        return new AttributeReader(offset >= Payload.Length ? default : Payload[offset..]);
    }

    /// <summary>Takes the first message off a datagram.</summary>
    /// <exception cref="NetlinkProtocolException">The length field does not fit the bytes.</exception>
    public static NetlinkMessage Take(ref ReadOnlySpan<byte> datagram)
    {
        if (datagram.Length < MessageHeader.Size)
            throw new NetlinkProtocolException($"{datagram.Length} bytes are too few for a netlink message.");
        var header = MemoryMarshal.Read<MessageHeader>(datagram);
        if (header.Length < MessageHeader.Size || header.Length > datagram.Length)
            throw new NetlinkProtocolException($"Netlink message length {header.Length} with {datagram.Length} bytes received.");
        var message = new NetlinkMessage(header, datagram[MessageHeader.Size..(int)header.Length]);
        int padded = ((int)header.Length + 3) & ~3;
        datagram = padded >= datagram.Length ? default : datagram[padded..];
        return message;
    }
}
