using System.Buffers;
using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Loading;
using VirtualNet.Tun;

namespace VirtualNet.Commands;

/// <summary>Receives packets as objects, each as soon as it is there, until there were enough, the time is over, or Ctrl+C.</summary>
[Cmdlet(VerbsCommunications.Receive, "TunTapPacket")]
[OutputType(typeof(TunTapPacket))]
public sealed class ReceiveTunTapPacketCommand : ChannelCmdlet
{
    /// <summary>A channel, or the name of a device; one that this session does not have open is opened until the cmdlet ends.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(TunTapCompleter))]
    public ChannelReference Channel { get; set; } = null!;

    /// <summary>Number of packets; without it there is no end.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? Count { get; set; }

    /// <summary>Time for all packets together, in milliseconds; 0 takes what is waiting already.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? TimeoutMilliseconds { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        if (FindChannel(Channel) is { } open)
        {
            Receive(open);
            return;
        }

        string name = Channel.Device.Name ?? Channel.Device.Resolve(Connect(Channel.Device.Namespace)).Name;
        using TunTapChannel own = Connect(Channel.Device.Namespace).OpenTunTap(name);
        Receive(own);
    }

    private void Receive(TunTapChannel channel)
    {
        long begun = Environment.TickCount64;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(TunTapChannel.LargestFrame);
        try
        {
            for (int received = 0; received != Count;)
            {
                Cancellation.ThrowIfCancellationRequested();
                if (channel.TryReceive(buffer, out TunTapFrame frame))
                {
                    WriteObject(Packet(channel, frame));
                    received++;
                }
                else if (!channel.Wait(TimeLeft(begun), Cancellation))
                {
                    return;
                }

                // Packets that never cease must not outlast the time; 0 means all that are waiting.
                if (TimeoutMilliseconds > 0 && TimeLeft(begun) == TimeSpan.Zero)
                    return;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private TimeSpan TimeLeft(long begun) => TimeoutMilliseconds is { } all
        ? TimeSpan.FromMilliseconds(Math.Max(0, all - (Environment.TickCount64 - begun)))
        : Timeout.InfiniteTimeSpan;

    private static TunTapPacket Packet(TunTapChannel channel, in TunTapFrame frame) =>
        new(frame.Packet.ToArray(), channel.Mode, PacketParsing.Instance)
        {
            Time = DateTimeOffset.Now,
            Link = channel.Link,
            VnetHeader = channel.VnetHeader ? frame.VnetHeader : null,
        };
}
