using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using VirtualNet.Interop;
using VirtualNet.Namespaces;

namespace VirtualNet.Probes;

/// <summary>
/// A socket for echo requests, made inside a network namespace: a ping socket (icmp(7), for groups in net.ipv4.ping_group_range), else a
/// raw one (CAP_NET_RAW). Errors come back through the queue of errors of either.
/// </summary>
internal sealed class IcmpSocket : IDisposable
{
    private const int SO_TIMESTAMPNS = 35;
    private const int IP_TTL = 2;
    private const int IP_MTU_DISCOVER = 10;
    private const int IP_RECVERR = 11;
    private const int IP_RECVTTL = 12;
    private const int ICMP_FILTER = 1;
    private const int IPV6_UNICAST_HOPS = 16;
    private const int IPV6_MULTICAST_HOPS = 18;
    private const int IPV6_MTU_DISCOVER = 23;
    private const int IPV6_RECVERR = 25;
    private const int IPV6_RECVHOPLIMIT = 51;
    private const int IPV6_DONTFRAG = 62;
    private const int PmtudiscDont = 0;
    private const int PmtudiscDo = 2;
    private const int OnlyEchoReplies = ~1;

    private readonly InetSocket _socket;
    private readonly bool _v6;
    private readonly byte[] _buffer = new byte[65536 + 64];

    private IcmpSocket(InetSocket socket, bool v6)
    {
        _socket = socket;
        _v6 = v6;
        Id = (ushort)RandomNumberGenerator.GetInt32(1, ushort.MaxValue);
    }

    /// <summary>For waiting.</summary>
    public FileDescriptor File => _socket.File;

    /// <summary>Identifier in the requests of a raw socket; a ping socket has its own.</summary>
    public ushort Id { get; }

    /// <summary>True when the kernel keeps other people's replies away.</summary>
    public bool IsPingSocket => _socket.Type == InetSocket.SOCK_DGRAM;

    /// <summary>Makes a socket.</summary>
    /// <exception cref="VirtualNetException"><c>PingNotPermitted</c>: neither sort is allowed. <c>NotSupported</c>: there is no IPv6. <c>InvalidSource</c>: the source is no address here.</exception>
    public static IcmpSocket Open(NamespaceHandle ns, IPAddress destination, PingOptions options)
    {
        bool v6 = destination.AddressFamily == AddressFamily.InterNetworkV6;
        int protocol = v6 ? InetSocket.IPPROTO_ICMPV6 : InetSocket.IPPROTO_ICMP;
        InetSocket socket = NamespaceThread.Run(ns.File, () => Try(InetSocket.SOCK_DGRAM) ?? Try(InetSocket.SOCK_RAW)) ?? throw ProbeErrors.NotPermitted(ns, destination);
        var result = new IcmpSocket(socket, v6);
        try
        {
            result.Configure(options);
            if (options.Source is { } source && socket.Bind(source, options.Scope) is not Errno.None and var error)
                throw ProbeErrors.Source(ns, source, error);
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }

        InetSocket? Try(int type)
        {
            try
            {
                return InetSocket.Open(destination.AddressFamily, type, protocol);
            }
            catch (SystemCallException e) when (e.Error is Errno.EACCES or Errno.EPERM or Errno.EPROTONOSUPPORT)
            {
                return null;
            }
            catch (SystemCallException e) when (e.Error is Errno.EAFNOSUPPORT)
            {
                throw ProbeErrors.NoFamily(ns, destination);
            }
        }
    }

    /// <summary>Sends one request.</summary>
    public Errno Send(IPAddress destination, ushort sequence, PingOptions options, out DateTime sent) =>
        _socket.SendTo(IcmpEcho.Request(_v6, Id, sequence, options.Size), destination, options.Scope, out sent);

    /// <summary>The next answer that is waiting, a reply or an error; null when there is none.</summary>
    public IcmpAnswer? TryReceive()
    {
        while (true)
        {
            bool isError = _socket.TryReceive(_buffer, errors: true, out InetSocket.Datagram datagram);
            if (!isError && !_socket.TryReceive(_buffer, errors: false, out datagram))
                return null;
            ReadOnlySpan<byte> bytes = _buffer.AsSpan(0, datagram.Length);
            if (isError)
            {
                // A packet that was too big to send is told at once too, by the send itself: its entry quotes nothing.
                if (datagram.Control.Error is { } error)
                    return new IcmpAnswer(Mine(IcmpEcho.ReadQuoted(_v6, bytes)), IcmpErrors.Of(error), datagram.Control.Offender, null, 0, IcmpErrors.Mtu(error), datagram.Control.Arrived);
                continue;
            }

            if (!_v6 && !IsPingSocket)
                bytes = IcmpEcho.WithoutHeader(bytes);
            if (Mine(IcmpEcho.ReadReply(_v6, bytes)) is { } sequence)
                return new IcmpAnswer(sequence, PingStatus.Success, datagram.Sender, datagram.Control.HopLimit, bytes.Length - IcmpEcho.HeaderSize, null, datagram.Control.Arrived);
        }
    }

    public void Dispose() => _socket.Dispose();

    private ushort? Mine((ushort Id, ushort Sequence)? echo) => echo is { } known && (IsPingSocket || known.Id == Id) ? known.Sequence : null;

    private void Configure(PingOptions options)
    {
        InetSocket.WarmUp();
        _socket.SetOption(SystemCall.SOL_SOCKET, SO_TIMESTAMPNS, 1);
        int level = _v6 ? InetSocket.IPPROTO_IPV6 : InetSocket.IPPROTO_IP;
        _socket.SetOption(level, _v6 ? IPV6_RECVERR : IP_RECVERR, 1);
        _socket.SetOption(level, _v6 ? IPV6_RECVHOPLIMIT : IP_RECVTTL, 1);
        _socket.SetOption(level, _v6 ? IPV6_MTU_DISCOVER : IP_MTU_DISCOVER, options.DontFragment ? PmtudiscDo : PmtudiscDont);
        if (_v6 && options.DontFragment)
            _socket.SetOption(level, IPV6_DONTFRAG, 1);
        if (options.Ttl is { } ttl)
        {
            _socket.SetOption(level, _v6 ? IPV6_UNICAST_HOPS : IP_TTL, ttl);
            if (_v6)
                _socket.SetOption(level, IPV6_MULTICAST_HOPS, ttl);
        }

        if (!IsPingSocket && !_v6)
            _socket.SetOption(InetSocket.SOL_RAW, ICMP_FILTER, OnlyEchoReplies);
    }
}
