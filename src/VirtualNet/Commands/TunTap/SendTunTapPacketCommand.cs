using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Loading;
using VirtualNet.Tun;

namespace VirtualNet.Commands;

/// <summary>Sends packets through a tun/tap device: they arrive on its link as if they came over a wire.</summary>
[Cmdlet(VerbsCommunications.Send, "TunTapPacket", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(TunTapPacket))]
public sealed class SendTunTapPacketCommand : ChannelCmdlet
{
    private TunTapChannel? _channel;
    private TunTapChannel? _own;

    /// <summary>A channel, or the name of a device; one that this session does not have open is opened until the cmdlet ends.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(TunTapCompleter))]
    public ChannelReference Channel { get; set; } = null!;

    /// <summary>Packets, or the bytes of one; in a pipeline an array of bytes needs a comma before it: <c>,$bytes | Send-TunTapPacket tun0</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("Bytes")]
    [PacketTransformation]
    public PacketInput Packet { get; set; } = null!;

    /// <summary>Emit what was sent.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        TunTapChannel? channel = _channel ??= FindChannel(Channel);
        foreach ((byte[] bytes, VnetHeader header) in Packet.Packets)
        {
            if (ShouldProcess(Channel.ToString(), $"Send {bytes.Length} bytes"))
                Guard(() => Send(channel ?? OpenOwn(), bytes, header), Channel.ToString());
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _own?.Dispose();
        base.Dispose(disposing);
    }

    private void Send(TunTapChannel channel, byte[] bytes, VnetHeader header)
    {
        channel.Send(bytes, header, Cancellation);
        if (PassThru)
            WriteObject(new TunTapPacket(bytes, channel.Mode, PacketParsing.Instance) { Time = DateTimeOffset.Now, Link = channel.Link, VnetHeader = channel.VnetHeader ? header : null });
    }

    private TunTapChannel OpenOwn()
    {
        string name = Channel.Device.Name ?? Channel.Device.Resolve(Connect(Channel.Device.Namespace)).Name;
        return _channel = _own = Connect(Channel.Device.Namespace).OpenTunTap(name);
    }
}
