using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VirtualNet.Netlink;

/// <summary>
/// Writes netlink messages one behind the other into a pooled buffer that grows. Attributes are in
/// <c>MessageWriter.Attributes.cs</c>. Dispose gives the buffer back.
/// </summary>
public ref partial struct MessageWriter
{
    private byte[] _buffer;
    private int _position;
    private int _start;

    /// <summary>Makes a writer of the usual size.</summary>
    public MessageWriter()
        : this(1024)
    {
    }

    /// <summary>Makes a writer.</summary>
    /// <param name="capacity">Bytes to begin with.</param>
    public MessageWriter(int capacity)
    {
        _buffer = ArrayPool<byte>.Shared.Rent(capacity);
        _position = 0;
        _start = -1;
    }

    /// <summary>All bytes written so far.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _position);

    /// <summary>Number of bytes written so far.</summary>
    public readonly int Length => _position;

    /// <summary>Begins a message; <see cref="EndMessage"/> sets its length.</summary>
    public void BeginMessage(ushort type, NetlinkFlags flags, uint sequence)
    {
        _start = _position;
        Struct(new MessageHeader { Type = type, Flags = flags, Sequence = sequence });
    }

    /// <summary>Ends the message begun last: sets its length, which excludes the padding behind it.</summary>
    public readonly void EndMessage() =>
        MemoryMarshal.Write(_buffer.AsSpan(_start), (uint)(_position - _start));

    /// <summary>Takes the message begun last back, as if it had never been begun.</summary>
    public void AbandonMessage() => _position = _start;

    /// <summary>Forgets everything written; the buffer stays.</summary>
    public void Clear() => _position = 0;

    /// <summary>Appends a fixed-size structure and pads to four bytes.</summary>
    public void Struct<T>(in T value)
        where T : unmanaged
    {
        Span<byte> target = Reserve(Unsafe.SizeOf<T>());
        MemoryMarshal.Write(target, in value);
    }

    /// <summary>Appends raw bytes and pads to four bytes.</summary>
    public void Raw(scoped ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    /// <summary>Writes a structure over one written before, when what it holds (a length) is known only later.</summary>
    /// <param name="offset"><see cref="Length"/> from before the first one was written.</param>
    /// <param name="value">The structure.</param>
    public readonly void Overwrite<T>(int offset, in T value)
        where T : unmanaged => MemoryMarshal.Write(_buffer.AsSpan(offset, _position - offset), in value);

    /// <summary>Gives the buffer back to the pool.</summary>
    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _position = 0;
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Space for <paramref name="size"/> bytes at the end, padding behind it zeroed.</summary>
    private Span<byte> Reserve(int size)
    {
        int padded = (size + 3) & ~3;
        if (_position + padded > _buffer.Length)
            Grow(padded);
        Span<byte> span = _buffer.AsSpan(_position, padded);
        span[size..].Clear();
        _position += padded;
        return span[..size];
    }

    private void Grow(int extra)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _position + extra));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
