using System.Net;
using VirtualNet.Interop;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Probes;

/// <summary>Tests a connection: the way there, then a TCP port or pings.</summary>
/// <param name="connection">Namespace to test from.</param>
public sealed class ConnectionTest(RouteConnection connection)
{
    /// <summary>How to ping, and with Source, Scope and Timeout how to connect.</summary>
    public PingOptions Ping { get; init; } = new();

    /// <summary>TCP port to connect to; null to ping.</summary>
    public ushort? Port { get; init; }

    /// <summary>Called with each reply as it comes, on the calling thread.</summary>
    public Action<PingReply>? Progress { get; init; }

    /// <summary>Ends it.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Tests one address.</summary>
    /// <param name="result">Name and addresses; what is found out is added.</param>
    /// <param name="problem">Why nothing could be sent, when the namespace has no way to the address; else null.</param>
    /// <exception cref="VirtualNetException">The test could not be made: no right to, no such source ...</exception>
    public NetConnectionResult Run(NetConnectionResult result, out VirtualNetException? problem)
    {
        IPAddress address = result.RemoteAddress ?? throw new ArgumentException("There is no address to test.", nameof(result));
        result = result with { Namespace = connection.Namespace, RemotePort = Port };
        problem = null;
        try
        {
            RouteLookup way = connection.FindRoute(new RouteQuery(address) { From = Ping.Source, OutputLinkIndex = Ping.Scope == 0 ? null : Ping.Scope });
            result = result with { Link = way.Link, SourceAddress = way.Source, NetRoute = way.Route };
        }
        catch (VirtualNetException e) when (e.ErrorId == "NoRoute")
        {
            if (Ping.Source is { } source && !IsLocal(source))
                throw ProbeErrors.Source(connection.Handle, source, Errno.EADDRNOTAVAIL);
            problem = e;
            return Port is null
                ? WithPings(result, [.. Enumerable.Range(1, Ping.Count).Select(i => new PingReply { Sequence = i, Status = PingStatus.NoRoute })])
                : result with { TcpTestSucceeded = false, TcpProblem = "no route to the destination" };
        }

        return Port is { } port ? TestPort(result, address, port) : WithPings(result, Pinger.Run(connection.Handle, address, Ping, Progress, Cancellation));
    }

    /// <summary>A port that does not answer makes one want to know whether the host is there at all: one ping, as Windows does it.</summary>
    private NetConnectionResult TestPort(NetConnectionResult result, IPAddress address, ushort port)
    {
        TcpProbeResult tcp = TcpProbe.Run(connection.Handle, address, port, Ping.Timeout, Ping.Source, Ping.Scope, Cancellation);
        if (tcp.Succeeded)
            return result with { TcpTestSucceeded = true, TcpConnectTime = tcp.Elapsed, SourceAddress = tcp.LocalAddress ?? result.SourceAddress };
        result = result with { TcpTestSucceeded = false, TcpProblem = tcp.Problem };
        try
        {
            return WithPings(result, Pinger.Run(connection.Handle, address, Ping with { Count = 1 }, Progress, Cancellation));
        }
        catch (VirtualNetException e) when (e.Kind is FailureKind.PermissionDenied)
        {
            return result; // not tried: what was asked for is the port
        }
    }

    private bool IsLocal(IPAddress address)
    {
        try
        {
            return connection.FindRoute(new RouteQuery(address)).Type == RouteType.Local;
        }
        catch (VirtualNetException e) when (e.ErrorId == "NoRoute")
        {
            return false;
        }
    }

    private static NetConnectionResult WithPings(NetConnectionResult result, IReadOnlyList<PingReply> replies) => result with
    {
        PingSucceeded = replies.Any(reply => reply.Status == PingStatus.Success),
        PingReplyDetails = replies,
        PingStatistics = PingStatistics.Of(replies),
    };
}
