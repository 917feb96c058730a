namespace VirtualNet.Netlink;

/// <summary>Datagrams to and from the kernel: the one seam for tests. The real one is <see cref="NetlinkSocket"/>.</summary>
public interface INetlinkTransport : IDisposable
{
    /// <summary>How many unanswered acknowledgements the receive buffer can hold.</summary>
    int AckWindow { get; }

    /// <summary>The largest datagram that may be sent, in bytes.</summary>
    int SendLimit { get; }

    /// <summary>Sends one datagram of one or more messages.</summary>
    void Send(ReadOnlySpan<byte> datagram);

    /// <summary>
    /// Waits for the next datagram from the kernel and copies it into <paramref name="buffer"/>.
    /// </summary>
    /// <param name="buffer">Where the datagram goes.</param>
    /// <param name="timeout">How long to wait; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellation">Ends the wait at once.</param>
    /// <returns>Its length in bytes, which is larger than the buffer when it was cut off; -1 when nothing came in time.</returns>
    /// <exception cref="NetlinkOverrunException">The kernel had to drop messages for this socket (ENOBUFS).</exception>
    int Receive(Span<byte> buffer, TimeSpan timeout, CancellationToken cancellation);
}
