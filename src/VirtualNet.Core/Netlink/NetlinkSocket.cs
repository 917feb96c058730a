using System.Runtime.InteropServices;
using Tmds.Linux;
using VirtualNet.Interop;
using VirtualNet.Namespaces;

namespace VirtualNet.Netlink;

/// <summary>
/// A netlink(7) socket. It belongs to the network namespace that its thread was in when it was made, and may be used
/// from any thread afterwards, by one at a time.
/// </summary>
public sealed unsafe class NetlinkSocket : INetlinkTransport
{
    private const int SOL_NETLINK = 270;
    private const int NETLINK_ADD_MEMBERSHIP = 1;
    private const int NETLINK_LISTEN_ALL_NSID = 8;
    private const int NETLINK_CAP_ACK = 10;
    private const int NETLINK_EXT_ACK = 11;
    private const int NETLINK_GET_STRICT_CHK = 12;
    private const int SO_SNDBUF = 7;
    private const int SO_RCVBUF = 8;
    private const int SO_RCVBUFFORCE = 33;
    private const int SO_NETNS_COOKIE = 71;
    private const int MSG_TRUNC = 0x20;
    private const int MSG_DONTWAIT = 0x40;

    /// <summary>What one acknowledgement takes of the receive buffer, with the kernel's bookkeeping: 832 bytes seen, rounded up.</summary>
    private const int BytesPerAck = 1024;

    /// <summary>The kernel keeps a few bytes of SO_SNDBUF for itself (netlink_sendmsg).</summary>
    private const int SendReserve = 32;

    /// <summary>Bytes of receive buffer that hold the acknowledgements of a large batch.</summary>
    private const int DefaultBuffer = 1 << 20;

    private readonly FileDescriptor _file;
    private WakeEvent? _wake;
    private bool _isBound;

    private NetlinkSocket(FileDescriptor file)
    {
        _file = file;
        AckWindow = Math.Max(1, SystemCall.GetOption<int>(file, SystemCall.SOL_SOCKET, SO_RCVBUF) / BytesPerAck);
        SendLimit = SystemCall.GetOption<int>(file, SystemCall.SOL_SOCKET, SO_SNDBUF) - SendReserve;
    }

    /// <inheritdoc/>
    public int AckWindow { get; private set; }

    /// <inheritdoc/>
    public int SendLimit { get; }

    /// <summary>The cookie of the socket's network namespace: unique until the next boot. 0 before Linux 5.14.</summary>
    public ulong NamespaceCookie { get; private set; }

    /// <summary>
    /// Makes a socket in the calling thread's network namespace. Only system calls: it runs on threads that must do nothing else.
    /// </summary>
    /// <param name="family">NETLINK_ROUTE (0), NETLINK_NETFILTER (12), NETLINK_GENERIC (16) ... of linux/netlink.h.</param>
    /// <param name="receiveBuffer">Bytes wanted for the receive buffer; the kernel may grant less (net.core.rmem_max). 0 leaves the default.</param>
    public static NetlinkSocket Open(int family, int receiveBuffer = DefaultBuffer) =>
        Configure(SystemCall.Socket(SystemCall.AF_NETLINK, SystemCall.SOCK_RAW, family), receiveBuffer);

    /// <summary>Makes a socket in another network namespace.</summary>
    /// <param name="ns">Way into the namespace.</param>
    /// <param name="family">As with <see cref="Open(int, int)"/>.</param>
    internal static NetlinkSocket OpenIn(FileDescriptor ns, int family)
    {
        using FileDescriptor here = SystemCall.Open(NamespaceThread.CurrentPath, 0);
        FileDescriptor? file = SystemCall.FileId(here) == SystemCall.FileId(ns)
            ? SystemCall.Socket(SystemCall.AF_NETLINK, SystemCall.SOCK_RAW, family)
            : SystemCall.TrySocketIn(ns, here, SystemCall.AF_NETLINK, SystemCall.SOCK_RAW, family);
        return file is not null ? Configure(file, DefaultBuffer) : NamespaceThread.Run(ns, () => Open(family));
    }

    /// <summary>Sets the options. The socket belongs to its namespace already, whatever thread does this.</summary>
    private static NetlinkSocket Configure(FileDescriptor file, int receiveBuffer)
    {
        try
        {
            // Optional on purpose: each is missing on some kernel that is still in use (strict checking came with 4.20).
            SystemCall.SetOption(file, SOL_NETLINK, NETLINK_CAP_ACK, 1);
            SystemCall.SetOption(file, SOL_NETLINK, NETLINK_EXT_ACK, 1);
            SystemCall.SetOption(file, SOL_NETLINK, NETLINK_GET_STRICT_CHK, 1);
            if (receiveBuffer > 0 && SystemCall.SetOption(file, SystemCall.SOL_SOCKET, SO_RCVBUFFORCE, receiveBuffer) != Errno.None)
                SystemCall.SetOption(file, SystemCall.SOL_SOCKET, SO_RCVBUF, receiveBuffer);
            return new NetlinkSocket(file) { NamespaceCookie = ReadCookie(file) };
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Joins a multicast group, so that its notifications arrive here.</summary>
    /// <param name="group">Group number (RTNLGRP_LINK is 1 ...), not a bit mask.</param>
    public void Join(int group)
    {
        Bind();
        Errno error = SystemCall.SetOption(_file, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, group);
        if (error != Errno.None)
            throw new SystemCallException("setsockopt(NETLINK_ADD_MEMBERSHIP)", error);
    }

    /// <summary>Has notifications of all namespaces that have an id here delivered too.</summary>
    public void ListenToAllNamespaces()
    {
        Errno error = SystemCall.SetOption(_file, SOL_NETLINK, NETLINK_LISTEN_ALL_NSID, 1);
        if (error != Errno.None)
            throw new SystemCallException("setsockopt(NETLINK_LISTEN_ALL_NSID)", error);
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> datagram)
    {
        using FileDescriptor.Scope file = _file.Borrow();
        fixed (byte* bytes = datagram)
        {
            while (LibC.send(file.Value, bytes, (size_t)(uint)datagram.Length, 0) < 0)
            {
                Errno error = SystemCall.LastError;
                if (error != Errno.EINTR)
                    throw new SystemCallException("send(netlink)", error);
            }
        }
    }

    /// <inheritdoc/>
    public int Receive(Span<byte> buffer, TimeSpan timeout, CancellationToken cancellation)
    {
        while (true)
        {
            // The kernel answers most requests before send(2) returns: no poll(2) in that case.
            int length = TryReceive(buffer);
            if (length >= 0)
                return length;
            cancellation.ThrowIfCancellationRequested();
            _wake ??= new WakeEvent();
            if (!_wake.WaitReadable(_file, timeout, cancellation))
                return -1;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _wake?.Dispose();
    }

    /// <summary>
    /// Takes a port of the kernel's choice. Sending does that too, but a socket that only listens would stay at port 0, the kernel's own,
    /// which its broadcasts leave out (do_one_broadcast of net/netlink/af_netlink.c).
    /// </summary>
    private void Bind()
    {
        if (_isBound)
            return;
        var any = new sockaddr_nl { nl_family = SystemCall.AF_NETLINK };
        if (LibC.bind(_file.Value, (sockaddr*)&any, (uint)sizeof(sockaddr_nl)) != 0)
            throw new SystemCallException("bind(netlink)", SystemCall.LastError);
        _isBound = true;
    }

    /// <summary>Before 5.14 a namespace has no cookie: device and inode must do.</summary>
    private static ulong ReadCookie(FileDescriptor file) =>
        SystemCall.TryGetOption(file, SystemCall.SOL_SOCKET, SO_NETNS_COOKIE, out ulong cookie) ? cookie : 0;

    /// <summary>One datagram if one is waiting, else -1. What does not come from the kernel (port 0) is dropped.</summary>
    private int TryReceive(Span<byte> buffer)
    {
        using FileDescriptor.Scope file = _file.Borrow();
        fixed (byte* bytes = buffer)
        {
            var vector = new iovec { iov_base = bytes, iov_len = (size_t)(uint)buffer.Length };
            while (true)
            {
                sockaddr_nl sender = default;
                msghdr message = default;
                message.msg_name = &sender;
                message.msg_namelen = (uint)sizeof(sockaddr_nl);
                message.msg_iov = &vector;
                message.msg_iovlen = 1;
                ssize_t result = LibC.recvmsg(file.Value, &message, MSG_DONTWAIT | MSG_TRUNC);
                if (result >= 0 && sender.nl_pid == 0)
                    return (int)result;
                if (result >= 0)
                    continue;
                switch (SystemCall.LastError)
                {
                    case Errno.EINTR:
                        continue;
                    case Errno.EAGAIN:
                        return -1;
                    case Errno.ENOBUFS:
                        throw new NetlinkOverrunException();
                    default:
                        throw new SystemCallException("recvmsg(netlink)", SystemCall.LastError);
                }
            }
        }
    }
}
