using Tmds.Linux;
using VirtualNet.Interop;
using VirtualNet.Tun;

namespace VirtualNet;

/// <summary>
/// The program's side of a tun/tap device: what the kernel sends out of the link is received here, and what is sent here arrives on the
/// link. It stays bound to the namespace that the device is in, and keeps that namespace alive until it is closed.
/// </summary>
/// <remarks>
/// Nothing here waits except <c>Wait</c> and <c>Send</c>. One thread receives at a time; for more, give each thread a queue
/// of its own (<see cref="Queues"/>). Closing from another thread ends a wait.
/// </remarks>
public sealed class TunTapChannel : IDisposable
{
    /// <summary>Bytes that hold every packet: an IP packet of 65,535 bytes, an Ethernet header with two VLAN tags, and what the device puts in front.</summary>
    public const int LargestFrame = 65535 + 22 + FrameLayout.LargestHead;

    private readonly ChannelErrors _errors;
    private readonly FileDescriptor[] _files;
    private readonly WakeEvent _wake = new();
    private readonly WakeEvent _room = new();
    private volatile bool _closed;
    private int _next;

    internal TunTapChannel(NetLink link, FrameLayout layout, TunTapOffloads offloads, bool persistent, IReadOnlyList<FileDescriptor> files)
    {
        Link = new LinkRef(link.Name, link.Index, link.Namespace);
        Mode = layout.Mode;
        VnetHeader = layout.VnetHeaderSize != 0;
        PacketInformation = layout.PacketInformation;
        Offloads = offloads;
        Persistent = persistent;
        _errors = new ChannelErrors($"the {Mode.ToString().ToLowerInvariant()} device '{link.Name}'{link.Namespace?.Place}", link.Name);
        _files = [.. files];
        Queues = files.Select((file, number) => new TunTapQueue(file, number, layout, _errors)).ToArray(); // an array: PowerShell cannot index a [..] list
    }

    /// <summary>Name of the device when it was opened.</summary>
    public string Name => Link.Name!;

    /// <summary>The device.</summary>
    public LinkRef Link { get; }

    /// <summary>Namespace that the device is in.</summary>
    public NetNamespace? Namespace => Link.Namespace;

    /// <summary>Layer of the packets.</summary>
    public TunTapMode Mode { get; }

    /// <summary>A header for offloads stands in front of every packet; sending and receiving take care of it.</summary>
    public bool VnetHeader { get; }

    /// <summary>Packet information stands in front of every packet; sending and receiving take care of it.</summary>
    public bool PacketInformation { get; }

    /// <summary>Work that the kernel leaves to the owner of this channel.</summary>
    public TunTapOffloads Offloads { get; }

    /// <summary>The device outlives the channel.</summary>
    public bool Persistent { get; }

    /// <summary>The queues; one, unless the device is multi-queue and more were asked for.</summary>
    public IReadOnlyList<TunTapQueue> Queues { get; }

    /// <summary>False once it was closed.</summary>
    public bool IsOpen => !_closed;

    /// <summary>Takes one packet that is waiting in any queue, each queue in its turn.</summary>
    /// <param name="buffer">Where to put it; <see cref="LargestFrame"/> bytes hold every packet.</param>
    /// <param name="frame">The packet, inside <paramref name="buffer"/>.</param>
    /// <returns>False when none is waiting.</returns>
    /// <exception cref="VirtualNetException"><c>TunTapGone</c>: the device was removed. <c>ChannelClosed</c>.</exception>
    public bool TryReceive(Span<byte> buffer, out TunTapFrame frame)
    {
        for (int tried = 0; tried < Queues.Count; tried++)
        {
            TunTapQueue queue = Queues[_next];
            _next = (_next + 1) % Queues.Count;
            if (queue.Attached && queue.TryReceive(buffer, out frame))
                return true;
        }

        frame = default;
        return _closed ? throw _errors.Closed() : false;
    }

    /// <summary>Waits until a packet is there in any queue.</summary>
    /// <returns>False when the time is over.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="VirtualNetException"><c>ChannelClosed</c>: somebody closed the channel meanwhile.</exception>
    public bool Wait(TimeSpan timeout, CancellationToken cancellation = default) => Wait(_wake, _files, LibC.POLLIN, timeout, cancellation);

    /// <summary>Sends one packet through the first queue, and waits for room if there is none.</summary>
    /// <param name="packet">IP packet (tun) or Ethernet frame (tap).</param>
    /// <param name="header">What is left to be done to it; needs <see cref="VnetHeader"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="VirtualNetException">The kernel refused it: <c>LinkDown</c>, <c>InvalidPacket</c>, <c>TunTapGone</c> ...</exception>
    public void Send(ReadOnlySpan<byte> packet, in VnetHeader header = default, CancellationToken cancellation = default)
    {
        while (!Queues[0].TrySend(packet, header))
            Wait(_room, _files.AsSpan(0, 1), LibC.POLLOUT, Timeout.InfiniteTimeSpan, cancellation);
    }

    /// <summary>Closes all queues. A device that is not persistent goes with the last channel.</summary>
    public void Dispose()
    {
        if (_closed)
            return;
        _closed = true;
        _wake.Signal();
        _room.Signal();
        foreach (TunTapQueue queue in Queues)
            queue.Dispose();
        _wake.Dispose();
        _room.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private bool Wait(WakeEvent wake, ReadOnlySpan<FileDescriptor> files, short events, TimeSpan timeout, CancellationToken cancellation)
    {
        if (_closed)
            throw _errors.Closed();
        return ChannelWait.Until(wake, files, events, timeout, () => _closed, _errors, cancellation);
    }
}
