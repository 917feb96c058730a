using System.Buffers.Binary;
using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace VirtualNet.Netlink;

/// <content>Attributes: struct nlattr, a 16-bit length and a 16-bit type, then the value padded to four bytes. <c>T</c> is the enum that names the attribute.</content>
public ref partial struct MessageWriter
{
    /// <summary>NLA_F_NESTED: strict policies want it on nested attributes.</summary>
    private const ushort NestedFlag = 0x8000;

    private const int AttributeHeader = 4;

    /// <summary>An attribute of raw bytes.</summary>
    public void Bytes<T>(T type, scoped ReadOnlySpan<byte> value)
        where T : unmanaged, Enum => value.CopyTo(Attribute(Number(type), value.Length));

    /// <summary>An attribute without a value: it is there or not (NLA_FLAG).</summary>
    public void Flag<T>(T type)
        where T : unmanaged, Enum => Attribute(Number(type), 0);

    /// <summary>An 8-bit attribute.</summary>
    public void UInt8<T>(T type, byte value)
        where T : unmanaged, Enum => Attribute(Number(type), 1)[0] = value;

    /// <summary>An 8-bit attribute that is 0 or 1.</summary>
    public void Boolean<T>(T type, bool value)
        where T : unmanaged, Enum => UInt8(type, value ? (byte)1 : (byte)0);

    /// <summary>A 16-bit attribute in host byte order.</summary>
    public void UInt16<T>(T type, ushort value)
        where T : unmanaged, Enum => MemoryMarshal.Write(Attribute(Number(type), 2), value);

    /// <summary>A 16-bit attribute in network byte order (NLA_BE16): ports, EtherTypes.</summary>
    public void UInt16BigEndian<T>(T type, ushort value)
        where T : unmanaged, Enum => BinaryPrimitives.WriteUInt16BigEndian(Attribute(Number(type), 2), value);

    /// <summary>A 32-bit attribute in host byte order.</summary>
    public void UInt32<T>(T type, uint value)
        where T : unmanaged, Enum => MemoryMarshal.Write(Attribute(Number(type), 4), value);

    /// <summary>A signed 32-bit attribute in host byte order.</summary>
    public void Int32<T>(T type, int value)
        where T : unmanaged, Enum => MemoryMarshal.Write(Attribute(Number(type), 4), value);

    /// <summary>A 32-bit attribute in network byte order (NLA_BE32).</summary>
    public void UInt32BigEndian<T>(T type, uint value)
        where T : unmanaged, Enum => BinaryPrimitives.WriteUInt32BigEndian(Attribute(Number(type), 4), value);

    /// <summary>A 64-bit attribute in host byte order.</summary>
    public void UInt64<T>(T type, ulong value)
        where T : unmanaged, Enum => MemoryMarshal.Write(Attribute(Number(type), 8), value);

    /// <summary>A string attribute with its terminating zero (NLA_NUL_STRING), UTF-8.</summary>
    public void String<T>(T type, string value)
        where T : unmanaged, Enum
    {
        int size = Encoding.UTF8.GetByteCount(value);
        Span<byte> target = Attribute(Number(type), size + 1);
        Encoding.UTF8.GetBytes(value, target);
        target[size] = 0;
    }

    /// <summary>A string attribute without a terminating zero, UTF-8: what iproute2 sends for the kind of a link.</summary>
    public void Word<T>(T type, string value)
        where T : unmanaged, Enum => Encoding.UTF8.GetBytes(value, Attribute(Number(type), Encoding.UTF8.GetByteCount(value)));

    /// <summary>An IP address attribute: 4 or 16 bytes in network byte order.</summary>
    public void Address<T>(T type, IPAddress value)
        where T : unmanaged, Enum
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, out int size);
        Bytes(type, bytes[..size]);
    }

    /// <summary>A hardware address attribute: 6 bytes.</summary>
    public void Mac<T>(T type, MacAddress value)
        where T : unmanaged, Enum => value.CopyTo(Attribute(Number(type), MacAddress.Size));

    /// <summary>An attribute whose value is a fixed-size structure.</summary>
    public void Struct<T, TValue>(T type, in TValue value)
        where T : unmanaged, Enum
        where TValue : unmanaged => MemoryMarshal.Write(Attribute(Number(type), Unsafe.SizeOf<TValue>()), in value);

    /// <summary>Begins an attribute that holds attributes, flagged NLA_F_NESTED.</summary>
    public NestedToken BeginNested<T>(T type)
        where T : unmanaged, Enum => Begin((ushort)(Number(type) | NestedFlag));

    /// <summary>Begins a nested attribute without NLA_F_NESTED, for rtnetlink's old policies that iproute2 too leaves unflagged.</summary>
    public NestedToken BeginNestedPlain<T>(T type)
        where T : unmanaged, Enum => Begin(Number(type));

    /// <summary>Ends a nested attribute: sets its length to what was written since.</summary>
    public readonly void EndNested(NestedToken token) =>
        MemoryMarshal.Write(_buffer.AsSpan(token.Offset), checked((ushort)(_position - token.Offset)));

    private static ushort Number<T>(T type)
        where T : unmanaged, Enum => Unsafe.As<T, ushort>(ref type);

    private NestedToken Begin(ushort type)
    {
        var token = new NestedToken(_position);
        Attribute(type, 0);
        return token;
    }

    private Span<byte> Attribute(ushort type, int size)
    {
        Span<byte> span = Reserve(AttributeHeader + size);
        MemoryMarshal.Write(span, checked((ushort)(AttributeHeader + size)));
        MemoryMarshal.Write(span[2..], type);
        return span[AttributeHeader..];
    }
}
