using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using VirtualNet.Namespaces;
using VirtualNet.Netlink.Route;
using Xunit;

namespace VirtualNet.Tests.Bridging;

/// <summary>Open connections go on while the addresses under them move.</summary>
public class AddressMoveTrafficTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("10.1.0.1", "10.1.0.11", false)]
    [InlineData("10.1.0.1", "10.1.0.12", false)] // a secondary address
    [InlineData("2001:db8:1::1", "2001:db8:1::11", false)]
    [InlineData("10.1.0.1", "10.1.0.11", true)] // and back, since the move fails at its end
    [InlineData("2001:db8:1::1", "2001:db8:1::11", true)]
    public void A_connection_survives(string far, string near, bool failing)
    {
        using var host = new MovingHost();
        using Socket warmUp = new(SocketType.Stream, ProtocolType.Tcp); // makes the runtime's own threads outside
        using NamespaceHandle farHandle = host.OpenFar(), nearHandle = host.OpenNear();
        using Socket listener = NamespaceThread.Run(farHandle.File, () => Open(IPAddress.Parse(far)));
        listener.Bind(new IPEndPoint(IPAddress.Parse(far), 0));
        listener.Listen();
        using Socket client = NamespaceThread.Run(nearHandle.File, () => Open(IPAddress.Parse(near)));
        client.Bind(new IPEndPoint(IPAddress.Parse(near), 0));
        client.Connect(listener.LocalEndPoint!);
        using Socket server = listener.Accept();

        using var stop = new CancellationTokenSource();
        var talk = new Talk(client, server, stop.Token);
        talk.WaitForExchanges(20);
        Move(host, failing);
        talk.WaitForExchanges(50);
        stop.Cancel();
        talk.End();
        Assert.Equal(failing ? null : "br0", host.Connection.GetLink("eth0").Master?.Name);
        Assert.True(talk.LongestGap < TimeSpan.FromSeconds(2), $"Nothing came through for {talk.LongestGap}.");
    }

    [Fact]
    public void New_connections_find_their_way_afterwards()
    {
        using var host = new MovingHost();
        using Socket warmUp = new(SocketType.Stream, ProtocolType.Tcp);
        Move(host, failing: false);
        foreach (string far in (string[])["10.1.0.1", "2001:db8:1::1"])
        {
            using NamespaceHandle farHandle = host.OpenFar(), nearHandle = host.OpenNear();
            using Socket listener = NamespaceThread.Run(farHandle.File, () => Open(IPAddress.Parse(far)));
            listener.Bind(new IPEndPoint(IPAddress.Parse(far), 0));
            listener.Listen();
            using Socket client = NamespaceThread.Run(nearHandle.File, () => Open(IPAddress.Parse(far)));
            client.Connect(listener.LocalEndPoint!); // the kernel gives up in time
            Assert.True(client.Connected);
        }
    }

    private static void Move(MovingHost host, bool failing)
    {
        if (!failing)
        {
            host.Connection.MoveAddresses(host.Plan);
            return;
        }

        Assert.Throws<VirtualNetException>(() => host.Connection.MoveAddresses(host.Plan, checkpoint: what =>
        {
            if (what.StartsWith("disable_ipv6", StringComparison.Ordinal))
                throw new VirtualNetException("Injected", FailureKind.Unspecified, "Made to fail.");
        }));
    }

    private static Socket Open(IPAddress address) => new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    /// <summary>One byte there, one byte back, without end.</summary>
    private sealed class Talk
    {
        private readonly Thread _thread;
        private int _exchanges;
        private Exception? _error;

        public Talk(Socket client, Socket server, CancellationToken stop)
        {
            client.ReceiveTimeout = server.ReceiveTimeout = (int)Patience.TotalMilliseconds;
            _thread = new Thread(() => Run(client, server, stop)) { IsBackground = true };
            _thread.Start();
        }

        public TimeSpan LongestGap { get; private set; }

        public void WaitForExchanges(int more)
        {
            int until = Volatile.Read(ref _exchanges) + more;
            for (var watch = Stopwatch.StartNew(); Volatile.Read(ref _exchanges) < until && _error is null; Thread.Sleep(5))
                Assert.True(watch.Elapsed < Patience, $"The connection is stuck after {_exchanges} exchanges.");
        }

        public void End()
        {
            _thread.Join();
            Assert.Null(_error);
        }

        private void Run(Socket client, Socket server, CancellationToken stop)
        {
            try
            {
                byte[] one = new byte[1];
                while (!stop.IsCancellationRequested)
                {
                    var watch = Stopwatch.StartNew();
                    client.Send(one);
                    Assert.Equal(1, server.Receive(one));
                    server.Send(one);
                    Assert.Equal(1, client.Receive(one));
                    LongestGap = watch.Elapsed > LongestGap ? watch.Elapsed : LongestGap;
                    Interlocked.Increment(ref _exchanges);
                    Thread.Sleep(1);
                }
            }
            catch (Exception e)
            {
                _error = e;
            }
        }
    }
}
