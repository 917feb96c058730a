using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>What the kernel says beside a received datagram: hop limit, time, and the error that it stands for (cmsg(3), ip(7), ipv6(7)).</summary>
/// <param name="HopLimit">TTL or hop limit; null when it was not asked for.</param>
/// <param name="Error">The error, from the queue of errors; null elsewhere.</param>
/// <param name="Offender">Who reported the error.</param>
/// <param name="Arrived">When the kernel received it, by the wall clock; null when it was not asked for.</param>
internal readonly record struct ControlMessages(int? HopLimit, sock_extended_err? Error, IPAddress? Offender, DateTime? Arrived)
{
    private const int HeaderSize = 16; // struct cmsghdr on 64-bit: length, level, type
    private const int SO_TIMESTAMPNS = 35;
    private const int IP_TTL = 2;
    private const int IP_RECVERR = 11;
    private const int IPV6_RECVERR = 25;
    private const int IPV6_HOPLIMIT = 52;

    public static ControlMessages Read(ReadOnlySpan<byte> bytes)
    {
        ControlMessages result = default;
        while (bytes.Length >= HeaderSize)
        {
            long length = BitConverter.ToInt64(bytes);
            if (length < HeaderSize || length > bytes.Length)
                break;
            ReadOnlySpan<byte> value = bytes[HeaderSize..(int)length];
            result = (BitConverter.ToInt32(bytes[8..]), BitConverter.ToInt32(bytes[12..])) switch
            {
                (InetSocket.IPPROTO_IP, IP_TTL) or (InetSocket.IPPROTO_IPV6, IPV6_HOPLIMIT) when value.Length >= 4 => result with { HopLimit = BitConverter.ToInt32(value) },
                (InetSocket.IPPROTO_IP, IP_RECVERR) or (InetSocket.IPPROTO_IPV6, IPV6_RECVERR) when value.Length >= Unsafe.SizeOf<sock_extended_err>() => result with
                {
                    Error = MemoryMarshal.Read<sock_extended_err>(value),
                    Offender = SocketAddress.Read(value[Unsafe.SizeOf<sock_extended_err>()..]),
                },
                // struct timespec: seconds and nanoseconds, 64 bits each
                (SystemCall.SOL_SOCKET, SO_TIMESTAMPNS) when value.Length >= 16 => result with
                {
                    Arrived = DateTime.UnixEpoch.AddTicks((BitConverter.ToInt64(value) * TimeSpan.TicksPerSecond) + (BitConverter.ToInt64(value[8..]) / 100)),
                },
                _ => result,
            };
            int padded = ((int)length + 7) & ~7;
            bytes = padded >= bytes.Length ? default : bytes[padded..];
        }

        return result;
    }
}
