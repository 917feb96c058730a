using System.Net;
using System.Net.Sockets;
using Tmds.Linux;

namespace VirtualNet.Interop;

/// <summary>
/// An IPv4 or IPv6 socket by system calls alone, so that it can be made inside a network namespace and used from outside. It never blocks:
/// whoever uses it waits with <see cref="WakeEvent"/>.
/// </summary>
internal sealed unsafe class InetSocket : IDisposable
{
    public const int SOCK_STREAM = 1;
    public const int SOCK_DGRAM = 2;
    public const int SOCK_RAW = 3;
    public const int IPPROTO_IP = 0;
    public const int IPPROTO_ICMP = 1;
    public const int IPPROTO_TCP = 6;
    public const int IPPROTO_IPV6 = 41;
    public const int IPPROTO_ICMPV6 = 58;
    public const int SOL_RAW = 255;
    private const int SOCK_NONBLOCK = 0x800;
    private const int AF_INET = 2;
    private const int AF_INET6 = 10;
    private const int SO_ERROR = 4;
    private const int MSG_DONTWAIT = 0x40;
    private const int MSG_ERRQUEUE = 0x2000;
    private const int ControlSize = 256;

    private InetSocket(FileDescriptor file, int type) => (File, Type) = (file, type);

    /// <summary>For waiting.</summary>
    public FileDescriptor File { get; }

    /// <summary>SOCK_STREAM, SOCK_DGRAM or SOCK_RAW.</summary>
    public int Type { get; }

    /// <summary>Has the system calls of a round trip compiled, so that the first one is not measured with that.</summary>
    public static void WarmUp()
    {
        _ = LibC.sendto(-1, null, 0, 0, null, 0);
        _ = DateTime.UtcNow;
    }

    /// <summary>Makes a socket in the calling thread's network namespace.</summary>
    public static InetSocket Open(AddressFamily family, int type, int protocol) =>
        new(SystemCall.Socket(family == AddressFamily.InterNetwork ? AF_INET : AF_INET6, type | SOCK_NONBLOCK, protocol), type);

    /// <summary>Sets an int-sized option; the error number instead of an exception.</summary>
    public Errno SetOption(int level, int option, int value) => SystemCall.SetOption(File, level, option, value);

    /// <summary>Gives the socket an address of its own.</summary>
    public Errno Bind(IPAddress address, int scope)
    {
        byte* name = stackalloc byte[SocketAddress.Size];
        int length = SocketAddress.Write(new Span<byte>(name, SocketAddress.Size), address, 0, scope);
        return LibC.bind(File.Value, (sockaddr*)name, (uint)length) == 0 ? Errno.None : SystemCall.LastError;
    }

    /// <summary>Begins a connection; <see cref="Errno.EINPROGRESS"/> is the usual answer.</summary>
    public Errno Connect(IPAddress address, ushort port, int scope)
    {
        byte* name = stackalloc byte[SocketAddress.Size];
        int length = SocketAddress.Write(new Span<byte>(name, SocketAddress.Size), address, port, scope);
        return LibC.connect(File.Value, (sockaddr*)name, (uint)length) == 0 ? Errno.None : SystemCall.LastError;
    }

    /// <summary>How a connection begun ended.</summary>
    public Errno TakeError() => (Errno)SystemCall.GetOption<int>(File, SystemCall.SOL_SOCKET, SO_ERROR);

    /// <summary>The socket's own address; null while it has none.</summary>
    public IPAddress? LocalAddress()
    {
        byte* name = stackalloc byte[SocketAddress.Size];
        socklen_t length = (uint)SocketAddress.Size;
        return LibC.getsockname(File.Value, (sockaddr*)name, &length) == 0 ? SocketAddress.Read(new ReadOnlySpan<byte>(name, SocketAddress.Size)) : null;
    }

    /// <summary>Sends one datagram.</summary>
    /// <param name="bytes">The datagram.</param>
    /// <param name="address">Where to.</param>
    /// <param name="scope">Index of the link that a link-local address is on; 0 for none.</param>
    /// <param name="sent">When it was handed to the kernel, by the wall clock, as the kernel's own time stamps are.</param>
    public Errno SendTo(ReadOnlySpan<byte> bytes, IPAddress address, int scope, out DateTime sent)
    {
        byte* name = stackalloc byte[SocketAddress.Size];
        int length = SocketAddress.Write(new Span<byte>(name, SocketAddress.Size), address, 0, scope);
        fixed (byte* data = bytes)
        {
            sent = DateTime.UtcNow;
            while (LibC.sendto(File.Value, data, (size_t)(uint)bytes.Length, MSG_DONTWAIT, (sockaddr*)name, (uint)length) < 0)
            {
                if (SystemCall.LastError is not Errno.EINTR and var error)
                    return error;
            }
        }

        return Errno.None;
    }

    /// <summary>One datagram if one is waiting.</summary>
    /// <param name="buffer">Takes it.</param>
    /// <param name="errors">True to read the queue of errors (IP_RECVERR) instead.</param>
    /// <param name="datagram">What came with it.</param>
    /// <returns>False when none is waiting.</returns>
    /// <exception cref="SystemCallException">Reading failed for another reason than an error that the queue tells too.</exception>
    public bool TryReceive(Span<byte> buffer, bool errors, out Datagram datagram)
    {
        byte* name = stackalloc byte[SocketAddress.Size];
        byte* control = stackalloc byte[ControlSize];
        fixed (byte* data = buffer)
        {
            var vector = new iovec { iov_base = data, iov_len = (size_t)(uint)buffer.Length };
            while (true)
            {
                msghdr message = default;
                message.msg_name = name;
                message.msg_namelen = (uint)SocketAddress.Size;
                message.msg_iov = &vector;
                message.msg_iovlen = 1;
                message.msg_control = control;
                message.msg_controllen = ControlSize;
                ssize_t length = LibC.recvmsg(File.Value, &message, MSG_DONTWAIT | (errors ? MSG_ERRQUEUE : 0));
                if (length >= 0)
                {
                    datagram = new Datagram(
                        (int)length,
                        SocketAddress.Read(new ReadOnlySpan<byte>(name, (int)(uint)message.msg_namelen)),
                        ControlMessages.Read(new ReadOnlySpan<byte>(control, (int)(uint)message.msg_controllen)));
                    return true;
                }

                switch (SystemCall.LastError)
                {
                    case Errno.EAGAIN:
                        datagram = default;
                        return false;
                    case Errno.EINTR:
                        continue;
                    case Errno error when errors || error is Errno.EBADF or Errno.EFAULT or Errno.EINVAL or Errno.ENOMEM:
                        throw new SystemCallException("recvmsg", error);
                        // Otherwise it is an error of an earlier packet, told once: the queue has it with all that is known.
                }
            }
        }
    }

    public void Dispose() => File.Dispose();

    /// <summary>What came with a datagram.</summary>
    /// <param name="Length">Bytes in the buffer.</param>
    /// <param name="Sender">Where it is from; in the queue of errors where it was sent to.</param>
    /// <param name="Control">What the kernel says beside it.</param>
    internal readonly record struct Datagram(int Length, IPAddress? Sender, ControlMessages Control);
}
