using System.Net.NetworkInformation;
using PacketDotNet;

namespace VirtualNet.Packets;

/// <summary>Ethernet, VLAN tags and ARP.</summary>
internal static class LinkLayer
{
    private const int EthernetSize = 14;
    private const int TagSize = 4;
    private const int ArpSize = 28; // for IPv4 over Ethernet (RFC 826)
    private const ushort EtherTypeIPv4 = 0x0800;
    private const ushort EtherTypeArp = 0x0806;
    private const ushort EtherTypeVlan = 0x8100;
    private const ushort EtherTypeServiceVlan = 0x88a8;
    private const ushort EtherTypeIPv6 = 0x86dd;

    public static void Read(HeaderReading reading)
    {
        if (!reading.Header("Ethernet", EthernetSize, ReadEthernet))
            return;
        while (reading.Headers.Ethernet!.EtherType is EtherTypeVlan or EtherTypeServiceVlan)
        {
            if (!reading.Header("VLAN", TagSize, ReadTag))
                return;
        }

        switch (reading.Headers.Ethernet!.EtherType)
        {
            case EtherTypeIPv4 or EtherTypeIPv6:
                NetworkLayer.Read(reading);
                break;
            case EtherTypeArp:
                reading.Header("ARP", ArpSize, ReadArp);
                break;
        }
    }

    private static void ReadEthernet(HeaderReading reading)
    {
        var packet = new EthernetPacket(reading.Segment);
        reading.Headers = reading.Headers with
        {
            Ethernet = new EthernetHeader
            {
                Source = Mac(packet.SourceHardwareAddress),
                Destination = Mac(packet.DestinationHardwareAddress),
                EtherType = (ushort)packet.Type,
            },
        };
        reading.Skip(EthernetSize);
    }

    private static void ReadTag(HeaderReading reading)
    {
        var tag = new Ieee8021QPacket(reading.Segment);
        EthernetHeader frame = reading.Headers.Ethernet!;
        reading.Headers = reading.Headers with
        {
            Ethernet = frame with
            {
                // The outermost tag decides which VLAN the frame is in.
                VlanId = frame.VlanId ?? tag.VlanIdentifier,
                VlanPriority = frame.VlanPriority ?? (byte)tag.PriorityControlPoint,
                EtherType = (ushort)tag.Type,
            },
        };
        reading.Skip(TagSize);
    }

    private static void ReadArp(HeaderReading reading)
    {
        var packet = new ArpPacket(reading.Segment);
        if (packet.HardwareAddressLength != MacAddress.Size || packet.ProtocolAddressLength != 4)
        {
            reading.Stop($"ARP between addresses of {packet.HardwareAddressLength} and {packet.ProtocolAddressLength} bytes is not read");
            return;
        }

        reading.Headers = reading.Headers with
        {
            Arp = new ArpHeader
            {
                Operation = (ushort)packet.Operation,
                SenderMac = Mac(packet.SenderHardwareAddress),
                SenderAddress = packet.SenderProtocolAddress,
                TargetMac = Mac(packet.TargetHardwareAddress),
                TargetAddress = packet.TargetProtocolAddress,
            },
        };
        reading.Skip(ArpSize);
    }

    private static MacAddress Mac(PhysicalAddress address) => new(address.GetAddressBytes());
}
