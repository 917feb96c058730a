using Tmds.Linux;
using VirtualNet.Interop;

namespace VirtualNet.Tun;

/// <summary>
/// One queue of an open device: a descriptor of /dev/net/tun, over which whole packets come and go without waiting. One thread may
/// receive while another sends.
/// </summary>
public sealed class TunTapQueue : IDisposable
{
    private readonly FrameLayout _layout;
    private readonly ChannelErrors _errors;
    private readonly WakeEvent _wake = new();
    private volatile bool _closed;

    internal TunTapQueue(FileDescriptor file, int number, FrameLayout layout, ChannelErrors errors)
    {
        (File, Number, _layout, _errors) = (file, number, layout, errors);
    }

    /// <summary>Its place among the queues of the channel, from 0.</summary>
    public int Number { get; }

    /// <summary>Takes part: the kernel sends packets to it. See <see cref="Detach"/>.</summary>
    public bool Attached { get; private set; } = true;

    internal FileDescriptor File { get; }

    /// <summary>Takes one packet that is waiting.</summary>
    /// <param name="buffer">Where to put it; <see cref="TunTapChannel.LargestFrame"/> bytes hold every packet, a longer packet is cut off.</param>
    /// <param name="frame">The packet, inside <paramref name="buffer"/>.</param>
    /// <returns>False when none is waiting.</returns>
    /// <exception cref="VirtualNetException"><c>TunTapGone</c>: the device was removed. <c>ChannelClosed</c>.</exception>
    public bool TryReceive(Span<byte> buffer, out TunTapFrame frame)
    {
        frame = default;
        int length = Guard(PacketFile.Read, buffer);
        if (length < 0)
            return SystemCall.LastError is Errno.EAGAIN ? false : throw _errors.Receive(SystemCall.LastError);
        frame = _layout.Read(buffer[..length]);
        return true;
    }

    /// <summary>Hands one packet to the kernel, which takes it as arriving on the link.</summary>
    /// <param name="packet">IP packet (tun) or Ethernet frame (tap).</param>
    /// <param name="header">What is left to be done to it; a device without the vnet header takes only complete packets.</param>
    /// <returns>False when the kernel has no room for it now.</returns>
    /// <exception cref="VirtualNetException">The kernel refused it: the link is down, the packet is malformed, the device was removed.</exception>
    public bool TrySend(ReadOnlySpan<byte> packet, in VnetHeader header = default)
    {
        if (header != default && _layout.VnetHeaderSize == 0)
            throw _errors.NoVnetHeader();
        if (packet.IsEmpty)
            throw _errors.Send(Errno.EINVAL, 0); // writing nothing at all would succeed silently
        Span<byte> buffer = stackalloc byte[FrameLayout.LargestHead];
        ReadOnlySpan<byte> head = _layout.WriteHead(buffer, packet, header);
        try
        {
            if (PacketFile.Write(File, head, packet) >= 0)
                return true;
        }
        catch (ObjectDisposedException)
        {
            throw _errors.Closed();
        }

        return SystemCall.LastError is Errno.EAGAIN ? false : throw _errors.Send(SystemCall.LastError, packet.Length);
    }

    /// <summary>Waits until a packet is there. One thread waits at a time.</summary>
    /// <returns>False when the time is over.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="VirtualNetException"><c>ChannelClosed</c>: somebody closed the channel meanwhile.</exception>
    public bool Wait(TimeSpan timeout, CancellationToken cancellation = default) =>
        ChannelWait.Until(_wake, [File], LibC.POLLIN, timeout, () => _closed, _errors, cancellation);

    /// <summary>Takes part again.</summary>
    public void Attach() => SetAttached(true);

    /// <summary>Sets the queue aside: the kernel spreads packets over the others, and this one stays open. Needs a multi-queue device.</summary>
    public void Detach() => SetAttached(false);

    /// <summary>Closes the descriptor.</summary>
    public void Dispose()
    {
        if (_closed)
            return;
        _closed = true;
        _wake.Signal();
        File.Dispose();
        _wake.Dispose();
    }

    private delegate int Call(FileDescriptor file, Span<byte> buffer);

    private int Guard(Call call, Span<byte> buffer)
    {
        try
        {
            return call(File, buffer);
        }
        catch (ObjectDisposedException)
        {
            throw _errors.Closed();
        }
    }

    private void SetAttached(bool attached)
    {
        if (Attached == attached)
            return;
        try
        {
            TunDevice.SetQueue(File, attached);
            Attached = attached;
        }
        catch (SystemCallException e)
        {
            throw _errors.Queue(attached, e.Error);
        }
        catch (ObjectDisposedException)
        {
            throw _errors.Closed();
        }
    }
}
