namespace VirtualNet;

/// <summary>What only a tun or tap device has (IFLA_INFO_DATA, linux/if_link.h).</summary>
public sealed record TunTapDetails : LinkDetails
{
    /// <summary>Layer 3 or layer 2.</summary>
    public TunTapMode Mode { get; init; }

    /// <summary>Number of the user who may open it, as seen from the reader's user namespace; null when any user may.</summary>
    public uint? Owner { get; init; }

    /// <summary>Number of the group whose members may open it; null when it needs none. With an owner, both must match.</summary>
    public uint? Group { get; init; }

    /// <summary>Four bytes of packet information (linux/if_tun.h, struct tun_pi) stand in front of every packet.</summary>
    public bool PacketInformation { get; init; }

    /// <summary>A header for checksum and segmentation offload (linux/virtio_net.h) stands in front of every packet.</summary>
    public bool VnetHeader { get; init; }

    /// <summary>It stays when no program has it open.</summary>
    public bool Persistent { get; init; }

    /// <summary>Several channels may have it open at a time.</summary>
    public bool MultiQueue { get; init; }

    /// <summary>Queues that programs have open and that take part; null when it is not multi-queue.</summary>
    public uint? Queues { get; init; }

    /// <summary>Queues that programs have open and have set aside; null when it is not multi-queue.</summary>
    public uint? DisabledQueues { get; init; }
}
