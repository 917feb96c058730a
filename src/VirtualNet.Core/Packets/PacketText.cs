using System.Globalization;

namespace VirtualNet.Packets;

/// <summary>Packets in words, for tables and logs.</summary>
internal static class PacketText
{
    public static string Protocol(PacketHeaders headers) => headers switch
    {
        { Tcp: not null } => "TCP",
        { Udp: not null } => "UDP",
        { Icmp: { } icmp } => icmp.Version == 6 ? "ICMPv6" : "ICMP",
        { Arp: not null } => "ARP",
        { IPv4: { } ip } => ip.Protocol.ToString(),
        { IPv6: { } ip } => ip.Protocol.ToString(),
        { Ethernet: { } frame } => "0x" + frame.EtherType.ToString("x4", CultureInfo.InvariantCulture),
        _ => "",
    };

    public static string Summary(PacketHeaders headers) => headers switch
    {
        { Tcp: { } tcp } => tcp.ToString(),
        { Udp: { } udp } => udp.ToString(),
        { Icmp: { } icmp } => icmp.ToString(),
        { Arp: { } arp } => arp.ToString(),
        { IPv4: { FragmentOffset: > 0 } ip } => $"fragment at {ip.FragmentOffset}",
        _ => headers.Problem ?? "",
    };
}
