using System.Diagnostics.CodeAnalysis;

namespace VirtualNet.Netlink;

/// <summary>
/// Keeps a subscription's socket empty while something slow goes on elsewhere: a thread that copies what arrives into memory, and
/// does nothing else, since it would carry the namespace of a thread that has entered one.
/// </summary>
internal sealed class NetlinkDrain : IDisposable
{
    /// <summary>More than this in memory counts as lost.</summary>
    private const int MostBytes = 64 << 20;

    private const int StackBytes = 128 * 1024;

    private readonly INetlinkTransport _transport;
    private readonly byte[] _buffer;
    private readonly List<byte[]> _datagrams = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;
    private Exception? _error;
    private int _bytes;

    /// <summary>Begins.</summary>
    /// <param name="transport">The subscription's socket; nobody else reads it meanwhile.</param>
    /// <param name="bufferSize">Size of the largest datagram.</param>
    public NetlinkDrain(INetlinkTransport transport, int bufferSize)
    {
        _transport = transport;
        _buffer = new byte[bufferSize];
        _thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "VirtualNet netlink drain" };
        _thread.UnsafeStart();
    }

    /// <summary>Ends.</summary>
    /// <param name="lost">True when messages were lost meanwhile.</param>
    /// <returns>What arrived, in order.</returns>
    public IReadOnlyList<byte[]> Stop(out bool lost)
    {
        _stop.Cancel();
        _thread.Join();
        lost = _error is NetlinkOverrunException || _bytes > MostBytes;
        return _error is null or NetlinkOverrunException ? _datagrams : throw _error;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _stop.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Handed to the caller of Stop.")]
    private void Run()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
                Take(_transport.Receive(_buffer, Timeout.InfiniteTimeSpan, _stop.Token));
        }
        catch (OperationCanceledException)
        {
            // that was all
        }
        catch (Exception e)
        {
            _error = e;
        }
    }

    private void Take(int length)
    {
        if (length > _buffer.Length)
            throw new NetlinkOverrunException(); // cut off is lost
        if (length < 0)
            return;
        _bytes += length;
        if (_bytes > MostBytes)
            _datagrams.Clear();
        else
            _datagrams.Add(_buffer.AsSpan(0, length).ToArray());
    }
}
