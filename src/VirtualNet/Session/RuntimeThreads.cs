using System.Net;
using System.Net.Sockets;

namespace VirtualNet.Session;

/// <summary>
/// Has the runtime make the threads that it keeps for good (timer, pool gate, socket engine) while the process is at home: a thread made
/// from inside a namespace would stay there.
/// </summary>
internal static class RuntimeThreads
{
    private static bool _made;

    /// <summary>Makes them, once per process. Called from home, before the first Enter.</summary>
    public static void MakeAtHome()
    {
        if (_made)
            return;
        _made = true;
        using (new Timer(static _ => { }, null, dueTime: 1, Timeout.Infinite))
            MeetOnWorkers();
        StartSocketEngine();
    }

    /// <summary>Work for as many workers as the pool keeps at least brings them, and the gate thread that watches them, into being.</summary>
    private static void MeetOnWorkers()
    {
        ThreadPool.GetMinThreads(out int count, out _);
        // Never disposed: a worker may come to them late, and an exception on a pool worker ends the process.
        var met = new CountdownEvent(count);
        var go = new ManualResetEventSlim();
        for (int i = 0; i < count; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                _ =>
                {
                    met.Signal();
                    go.Wait(TimeSpan.FromSeconds(1));
                },
                null);
        }

        met.Wait(TimeSpan.FromSeconds(1));
        go.Set();
    }

    private static void StartSocketEngine()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var soon = new CancellationTokenSource();
        ValueTask<int> receive = socket.ReceiveAsync(new byte[1], SocketFlags.None, soon.Token);
        soon.Cancel();
        try
        {
            receive.AsTask().Wait(TimeSpan.FromSeconds(1));
        }
        catch (AggregateException)
        {
            // Cancelled, as intended: the engine's thread exists now.
        }
    }
}
