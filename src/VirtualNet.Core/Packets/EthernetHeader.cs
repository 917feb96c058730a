namespace VirtualNet;

/// <summary>Ethernet II header (IEEE 802.3), with the outermost VLAN tag (IEEE 802.1Q) if there is one.</summary>
public sealed record EthernetHeader
{
    /// <summary>Hardware address of the sender.</summary>
    public MacAddress Source { get; init; }

    /// <summary>Hardware address of the receiver.</summary>
    public MacAddress Destination { get; init; }

    /// <summary>What the frame carries, behind VLAN tags: 0x0800 IPv4, 0x0806 ARP, 0x86dd IPv6 ...</summary>
    public ushort EtherType { get; init; }

    /// <summary>VLAN that the frame is tagged with; null for none.</summary>
    public ushort? VlanId { get; init; }

    /// <summary>Priority in the VLAN tag, 0 to 7; null without a tag.</summary>
    public byte? VlanPriority { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Source} > {Destination}";
}
