using System.Buffers.Binary;
using System.Net;

namespace VirtualNet.Interop;

/// <summary>struct sockaddr_in and sockaddr_in6 (netinet/in.h) as bytes.</summary>
internal static class SocketAddress
{
    /// <summary>Bytes that either takes.</summary>
    public const int Size = 28;

    private const int V4Size = 16;
    private const int V6Size = 28;
    private const ushort AF_INET = 2;
    private const ushort AF_INET6 = 10;

    /// <summary>Writes an address.</summary>
    /// <param name="target">At least <see cref="Size"/> bytes.</param>
    /// <param name="address">The address; its own scope does not count.</param>
    /// <param name="port">Port.</param>
    /// <param name="scope">Index of the link that a link-local address is on; 0 for none.</param>
    /// <returns>How many bytes it has.</returns>
    public static int Write(Span<byte> target, IPAddress address, ushort port = 0, int scope = 0)
    {
        target[..Size].Clear();
        bool v4 = address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork;
        BitConverter.TryWriteBytes(target, v4 ? AF_INET : AF_INET6);
        BinaryPrimitives.WriteUInt16BigEndian(target[2..], port);
        address.TryWriteBytes(target[(v4 ? 4 : 8)..], out _);
        if (v4)
            return V4Size;
        BitConverter.TryWriteBytes(target[24..], scope);
        return V6Size;
    }

    /// <summary>Reads an address; null for another family or none.</summary>
    public static IPAddress? Read(ReadOnlySpan<byte> source) => source.Length < V4Size
        ? null
        : BitConverter.ToUInt16(source) switch
        {
            AF_INET => new IPAddress(source.Slice(4, 4)),
            AF_INET6 when source.Length >= V6Size - 4 => new IPAddress(source.Slice(8, 16)),
            _ => null,
        };
}
