using System.Buffers.Binary;
using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace VirtualNet.Netlink;

/// <summary>
/// Walks the attributes in a span: <c>while (reader.Read()) switch (reader.Type) ...</c>. Bounds are checked once per attribute;
/// malformed bytes give <see cref="NetlinkProtocolException"/> and nothing else.
/// </summary>
public ref struct AttributeReader
{
    private const ushort TypeMask = 0x3fff;
    private const int AttributeHeader = 4;

    private ReadOnlySpan<byte> _rest;

    /// <summary>Makes a reader over attributes that begin at the first byte.</summary>
    public AttributeReader(ReadOnlySpan<byte> attributes)
    {
        _rest = attributes;
        Type = 0;
        Value = default;
    }

    /// <summary>Type of the current attribute, without the nested and byte-order flags.</summary>
    public ushort Type { get; private set; }

    /// <summary>Bytes of the current attribute, without padding.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Moves to the next attribute; false at the end.</summary>
    public bool Read()
    {
        // Up to three bytes of padding may be left behind the last attribute.
        if (_rest.Length < AttributeHeader)
            return _rest.Length == 0 || IsPadding() ? false : throw Malformed($"{_rest.Length} stray bytes behind the last attribute");
        ushort length = MemoryMarshal.Read<ushort>(_rest);
        if (length < AttributeHeader || length > _rest.Length)
            throw Malformed($"attribute length {length} with {_rest.Length} bytes left");
        Type = (ushort)(MemoryMarshal.Read<ushort>(_rest[2..]) & TypeMask);
        Value = _rest[AttributeHeader..length];
        int padded = (length + 3) & ~3;
        _rest = padded >= _rest.Length ? default : _rest[padded..];
        return true;
    }

    /// <summary>The type as a member of the enum that names these attributes.</summary>
    public readonly T TypeAs<T>()
        where T : unmanaged, Enum
    {
        ushort type = Type;
        return Unsafe.As<ushort, T>(ref type);
    }

    /// <summary>The value as an 8-bit number.</summary>
    public readonly byte UInt8() => Value.Length >= 1 ? Value[0] : throw WrongSize(1);

    /// <summary>The value as an 8-bit number that is zero or not.</summary>
    public readonly bool Boolean() => UInt8() != 0;

    /// <summary>The value as a 16-bit number in host byte order.</summary>
    public readonly ushort UInt16() => Fixed<ushort>();

    /// <summary>The value as a 16-bit number in network byte order.</summary>
    public readonly ushort UInt16BigEndian() => BinaryPrimitives.ReverseEndianness(Fixed<ushort>());

    /// <summary>The value as a 32-bit number in host byte order.</summary>
    public readonly uint UInt32() => Fixed<uint>();

    /// <summary>The value as a signed 32-bit number in host byte order.</summary>
    public readonly int Int32() => Fixed<int>();

    /// <summary>The value as a 32-bit number in network byte order.</summary>
    public readonly uint UInt32BigEndian() => BinaryPrimitives.ReverseEndianness(Fixed<uint>());

    /// <summary>The value as a 64-bit number in host byte order.</summary>
    public readonly ulong UInt64() => Fixed<ulong>();

    /// <summary>The value as text up to its terminating zero.</summary>
    public readonly string String()
    {
        int end = Value.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? Value : Value[..end]);
    }

    /// <summary>The value as text that repeats a lot (kinds, disciplines): the same string object each time.</summary>
    public readonly string InternedString()
    {
        int end = Value.IndexOf((byte)0);
        return KernelWords.Intern(end < 0 ? Value : Value[..end]);
    }

    /// <summary>The value as an IPv4 (4 bytes) or IPv6 (16 bytes) address.</summary>
    public readonly IPAddress Address() => Value.Length is 4 or 16 ? new IPAddress(Value) : throw Malformed($"an IP address of {Value.Length} bytes");

    /// <summary>The value as a 48-bit hardware address; null when the link's hardware addresses are of another length (tun: 0, IPv4 tunnels: 4, InfiniBand: 20).</summary>
    public readonly MacAddress? Mac() => Value.Length == MacAddress.Size ? new MacAddress(Value) : null;

    /// <summary>The value as a structure; a longer value from a newer kernel is accepted, a shorter one leaves the rest zero (kernels extend structures at the end).</summary>
    public readonly T Struct<T>()
        where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        if (Value.Length >= size)
            return MemoryMarshal.Read<T>(Value);
        T result = default;
        Value.CopyTo(MemoryMarshal.AsBytes(new Span<T>(ref result)));
        return result;
    }

    /// <summary>The value as attributes.</summary>
    public readonly AttributeReader Nested() => new(Value);

    private readonly T Fixed<T>()
        where T : unmanaged => Value.Length >= Unsafe.SizeOf<T>() ? MemoryMarshal.Read<T>(Value) : throw WrongSize(Unsafe.SizeOf<T>());

    private readonly bool IsPadding() => _rest.IndexOfAnyExcept((byte)0) < 0;

    private readonly NetlinkProtocolException WrongSize(int wanted) => Malformed($"attribute {Type} has {Value.Length} bytes, at least {wanted} expected");

    private static NetlinkProtocolException Malformed(string what) => new($"Malformed netlink attributes: {what}.");
}
