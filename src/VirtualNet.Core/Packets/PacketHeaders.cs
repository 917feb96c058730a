namespace VirtualNet.Packets;

/// <summary>The headers that were found in a packet, outermost first. A header that is absent, cut off or unknown is null.</summary>
public sealed record PacketHeaders
{
    /// <summary>Layer 2; null on a tun device.</summary>
    public EthernetHeader? Ethernet { get; init; }

    /// <summary>Address resolution.</summary>
    public ArpHeader? Arp { get; init; }

    /// <summary>IP version 4.</summary>
    public IPv4Header? IPv4 { get; init; }

    /// <summary>IP version 6.</summary>
    public IPv6Header? IPv6 { get; init; }

    /// <summary>ICMP for IPv4 or for IPv6.</summary>
    public IcmpHeader? Icmp { get; init; }

    /// <summary>UDP.</summary>
    public UdpHeader? Udp { get; init; }

    /// <summary>TCP.</summary>
    public TcpHeader? Tcp { get; init; }

    /// <summary>What is behind the innermost header that was understood.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Why reading ended early; null when nothing was wrong.</summary>
    public string? Problem { get; init; }
}
