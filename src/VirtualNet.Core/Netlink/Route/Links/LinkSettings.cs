namespace VirtualNet;

/// <summary>What any link can be made with or changed to. What is null is not sent, and stays as it is.</summary>
public sealed record LinkSettings
{
    /// <summary>Nothing set.</summary>
    public static LinkSettings None { get; } = new();

    /// <summary>Maximum transmission unit in bytes.</summary>
    public uint? Mtu { get; init; }

    /// <summary>Hardware address.</summary>
    public MacAddress? MacAddress { get; init; }

    /// <summary>Index of the master (a bridge, a bond, a VRF); 0 for none.</summary>
    public int? MasterIndex { get; init; }

    /// <summary>Group number; 0 is the default group.</summary>
    public uint? Group { get; init; }

    /// <summary>Free text of at most 255 bytes; empty takes it away. A new link cannot be given one: the kernel drops it.</summary>
    public string? Alias { get; init; }

    /// <summary>Length of the transmit queue in packets.</summary>
    public uint? TxQueueLength { get; init; }

    /// <summary>Number of transmit queues; new links only.</summary>
    public uint? TxQueues { get; init; }

    /// <summary>Number of receive queues; new links only.</summary>
    public uint? RxQueues { get; init; }

    /// <summary>On or off (IFF_UP).</summary>
    public bool? Up { get; init; }

    /// <summary>Uses ARP and neighbour discovery (IFF_NOARP inverted).</summary>
    public bool? Arp { get; init; }

    /// <summary>Supports multicast (IFF_MULTICAST).</summary>
    public bool? Multicast { get; init; }

    /// <summary>Receives all multicast frames (IFF_ALLMULTI).</summary>
    public bool? AllMulticast { get; init; }

    /// <summary>Receives all frames (IFF_PROMISC).</summary>
    public bool? Promiscuous { get; init; }

    /// <summary>New name, at most 15 bytes.</summary>
    public string? NewName { get; init; }

    /// <summary>Carrier as the driver should report it, for kinds that can be told (dummy, tap ...).</summary>
    public bool? Carrier { get; init; }

    /// <summary>Held down by a protocol in user space (protodown).</summary>
    public bool? ProtocolDown { get; init; }

    /// <summary>Largest packet that segmentation offload may hand down, in bytes.</summary>
    public uint? GsoMaxSize { get; init; }

    /// <summary>Largest packet that receive offload may build, in bytes.</summary>
    public uint? GroMaxSize { get; init; }

    /// <summary>How the link makes its own IPv6 addresses.</summary>
    public IPv6AddressGeneration? IPv6AddressGeneration { get; init; }

    /// <summary>The flags to set and which flags are meant: ifi_flags and ifi_change.</summary>
    internal (LinkFlags Value, LinkFlags Mask) Flags
    {
        get
        {
            LinkFlags value = 0, mask = 0;
            Apply(Up, LinkFlags.Up, false);
            Apply(Arp, LinkFlags.NoArp, true);
            Apply(Multicast, LinkFlags.Multicast, false);
            Apply(AllMulticast, LinkFlags.AllMulticast, false);
            Apply(Promiscuous, LinkFlags.Promiscuous, false);
            return (value, mask);

            void Apply(bool? wanted, LinkFlags flag, bool inverted)
            {
                if (wanted is not { } on)
                    return;
                mask |= flag;
                if (on != inverted)
                    value |= flag;
            }
        }
    }
}
