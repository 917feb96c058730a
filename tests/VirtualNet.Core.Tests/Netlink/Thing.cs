using System.Runtime.InteropServices;
using VirtualNet.Netlink;

namespace VirtualNet.Tests.Netlink;

/// <summary>The simplest object that netlink could tell of: a number and a value, message type 100 for "is" and 101 for "is gone".</summary>
internal sealed record Thing(int Id, int Value)
{
    private const ushort Is = 100;
    private const ushort IsGone = 101;

    /// <summary>A datagram that says that the thing is there.</summary>
    public byte[] There() => Encode(Is);

    /// <summary>A datagram that says that the thing is gone.</summary>
    public byte[] Gone() => Encode(IsGone);

    public static Thing? Read(NetlinkMessage message, out bool removed)
    {
        removed = message.Header.Type == IsGone;
        return message.Header.Type is Is or IsGone ? new Thing(message.Body<int>(), MemoryMarshal.Read<int>(message.Payload[4..])) : null;
    }

    private byte[] Encode(ushort type)
    {
        var writer = new MessageWriter(64);
        writer.BeginMessage(type, NetlinkFlags.None, 0);
        writer.Struct((Id, Value));
        writer.EndMessage();
        byte[] bytes = writer.Written.ToArray();
        writer.Dispose();
        return bytes;
    }
}
