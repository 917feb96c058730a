using VirtualNet.Netlink;

namespace VirtualNet.Tests.Netlink;

/// <summary>Datagrams from a list instead of the kernel; null stands for ENOBUFS.</summary>
internal sealed class FakeTransport : INetlinkTransport
{
    private readonly Queue<byte[]?> _waiting = new();

    public int AckWindow => 16;

    public int SendLimit => 65536;

    public bool IsDisposed { get; private set; }

    public void Push(params byte[]?[] datagrams)
    {
        lock (_waiting)
        {
            foreach (byte[]? datagram in datagrams)
                _waiting.Enqueue(datagram);
            Monitor.PulseAll(_waiting);
        }
    }

    /// <summary>Waits until somebody has received everything.</summary>
    public void WaitUntilEmpty()
    {
        lock (_waiting)
        {
            while (_waiting.Count > 0)
            {
                if (!Monitor.Wait(_waiting, TimeSpan.FromSeconds(10)))
                    throw new TimeoutException("Nobody receives.");
            }
        }
    }

    public void Send(ReadOnlySpan<byte> datagram) => throw new NotSupportedException();

    public int Receive(Span<byte> buffer, TimeSpan timeout, CancellationToken cancellation)
    {
        using CancellationTokenRegistration registration = cancellation.Register(() => Push());
        byte[]? datagram;
        lock (_waiting)
        {
            while (_waiting.Count == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!Monitor.Wait(_waiting, timeout))
                    return -1;
            }

            datagram = _waiting.Dequeue();
            Monitor.PulseAll(_waiting);
        }

        if (datagram is null)
            throw new NetlinkOverrunException();
        datagram.AsSpan(0, Math.Min(datagram.Length, buffer.Length)).CopyTo(buffer);
        return datagram.Length;
    }

    public void Dispose() => IsDisposed = true;
}
