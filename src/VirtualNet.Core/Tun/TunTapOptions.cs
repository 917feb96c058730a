namespace VirtualNet;

/// <summary>What a new tun/tap device is made with. Equivalent to the words behind <c>ip tuntap add name NAME</c>.</summary>
public sealed record TunTapOptions
{
    /// <summary>Layer 3 or layer 2.</summary>
    public required TunTapMode Mode { get; init; }

    /// <summary>Number of the user who may open it; null for any.</summary>
    public uint? Owner { get; init; }

    /// <summary>Number of the group whose members may open it; null for none. With an owner, both must match.</summary>
    public uint? Group { get; init; }

    /// <summary>Takes several channels at a time.</summary>
    public bool MultiQueue { get; init; }

    /// <summary>Programs that open it get the header of linux/virtio_net.h in front of packets, unless they ask for something else.</summary>
    public bool VnetHeader { get; init; }

    /// <summary>Programs that open it get packet information in front of packets, unless they ask for something else.</summary>
    public bool PacketInformation { get; init; }
}
