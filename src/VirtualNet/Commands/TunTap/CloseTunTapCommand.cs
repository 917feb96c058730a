using System.Management.Automation;
using VirtualNet.Completion;

namespace VirtualNet.Commands;

/// <summary>Closes channels. A device that is not persistent goes with its last channel.</summary>
[Cmdlet(VerbsCommon.Close, "TunTap", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
public sealed class CloseTunTapCommand : ChannelCmdlet
{
    /// <summary>Channels, or names of devices that this session has open. Closing a channel that is closed does nothing.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public ChannelReference[] Channel { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        foreach (ChannelReference reference in Channel)
            Guard(() => CloseOne(reference), reference);
    }

    private void CloseOne(ChannelReference reference)
    {
        TunTapChannel channel = FindChannel(reference)
            ?? throw new VirtualNetException("ChannelNotFound", FailureKind.NotFound, $"This session has no device '{reference}' open. Open-TunTap opens one.", reference.ToString());
        if (channel.IsOpen && ShouldProcess($"{channel.Name}{channel.Namespace?.Place}", "Close channel"))
            channel.Dispose();
    }
}
