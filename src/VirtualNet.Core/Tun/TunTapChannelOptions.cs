namespace VirtualNet;

/// <summary>How a tun/tap device is opened. What is null stays as the device has it.</summary>
public sealed record TunTapChannelOptions
{
    /// <summary>Layer that is wanted; null for whatever the device has. Needed when <see cref="Create"/> makes one.</summary>
    public TunTapMode? Mode { get; init; }

    /// <summary>Makes a device that lasts as long as the channel when there is none of that name.</summary>
    public bool Create { get; init; }

    /// <summary>How many queues the channel has. More than one needs a multi-queue device.</summary>
    public int Queues { get; init; } = 1;

    /// <summary>Makes a new device multi-queue, so that others may open it as well; implied by more than one queue.</summary>
    public bool MultiQueue { get; init; }

    /// <summary>The header of linux/virtio_net.h in front of packets.</summary>
    public bool? VnetHeader { get; init; }

    /// <summary>Packet information in front of packets.</summary>
    public bool? PacketInformation { get; init; }

    /// <summary>Work that the channel's owner does itself; what the kernel does not offer is left out. Needs the vnet header.</summary>
    public TunTapOffloads Offloads { get; init; }
}
