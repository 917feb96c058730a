using System.Diagnostics;
using System.Net;
using Tmds.Linux;
using VirtualNet.Interop;
using VirtualNet.Namespaces;

namespace VirtualNet.Probes;

/// <summary>Tries a TCP connection from a network namespace, and closes it at once.</summary>
public static class TcpProbe
{
    /// <summary>Tries.</summary>
    /// <param name="ns">Where from.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="port">Port.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="source">Address to connect from; null leaves it to the routes.</param>
    /// <param name="scope">Index of the link that a link-local destination is on; 0 for none.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="VirtualNetException">The socket could not be made, or the source is no address here.</exception>
    public static TcpProbeResult Run(NamespaceHandle ns, IPAddress destination, ushort port, TimeSpan timeout, IPAddress? source = null, int scope = 0, CancellationToken cancellation = default)
    {
        using InetSocket socket = Open(ns, destination);
        if (source is not null && socket.Bind(source, scope) is not Errno.None and var refused)
            throw ProbeErrors.Source(ns, source, refused);
        long begun = Stopwatch.GetTimestamp();
        Errno error = socket.Connect(destination, port, scope);
        if (error == Errno.EINPROGRESS)
        {
            using var wake = new WakeEvent();
            error = wake.Wait([socket.File], LibC.POLLOUT, timeout, cancellation) == WaitResult.Ready ? socket.TakeError() : Errno.ETIMEDOUT;
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(begun);
        return error == Errno.None ? new TcpProbeResult(true, elapsed, null, socket.LocalAddress()) : new TcpProbeResult(false, elapsed, Describe(error, timeout), null);
    }

    private static InetSocket Open(NamespaceHandle ns, IPAddress destination)
    {
        try
        {
            return NamespaceThread.Run(ns.File, () => InetSocket.Open(destination.AddressFamily, InetSocket.SOCK_STREAM, InetSocket.IPPROTO_TCP));
        }
        catch (SystemCallException e) when (e.Error is Errno.EAFNOSUPPORT)
        {
            throw ProbeErrors.NoFamily(ns, destination);
        }
    }

    private static string Describe(Errno error, TimeSpan timeout) => error switch
    {
        Errno.ECONNREFUSED => "refused: nobody listens on that port",
        Errno.ETIMEDOUT => FormattableString.Invariant($"no answer within {timeout.TotalSeconds:0.###} s"),
        Errno.ENETUNREACH => "its network is unreachable",
        Errno.EHOSTUNREACH => "the host is unreachable",
        Errno.EACCES or Errno.EPERM => "prohibited by a route or a firewall",
        _ => $"{SystemCall.Describe(error)} ({error})",
    };
}
