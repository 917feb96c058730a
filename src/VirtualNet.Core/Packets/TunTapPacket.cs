using System.Net;
using VirtualNet.Packets;

namespace VirtualNet;

/// <summary>
/// A packet that was received from, or is to be sent through, a tun/tap device. Headers are read when one is first asked for, so a
/// packet that is only passed on costs no parsing.
/// </summary>
public sealed class TunTapPacket
{
    private readonly IPacketParser _parser;
    private PacketHeaders? _headers;

    /// <summary>Makes a packet.</summary>
    /// <param name="bytes">IP packet (tun) or Ethernet frame (tap); not copied.</param>
    /// <param name="mode">Layer that the bytes begin at.</param>
    /// <param name="parser">Reads the headers.</param>
    public TunTapPacket(byte[] bytes, TunTapMode mode, IPacketParser parser)
    {
        (Bytes, Mode, _parser) = (bytes, mode, parser);
    }

    /// <summary>When it was received.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>Length in bytes.</summary>
    public int Length => Bytes.Length;

    /// <summary>The packet as it is on the link, without what a device puts in front of it.</summary>
    public byte[] Bytes { get; }

    /// <summary>Layer that the bytes begin at.</summary>
    public TunTapMode Mode { get; }

    /// <summary>Device that it came from; null for one that was made up.</summary>
    public LinkRef? Link { get; init; }

    /// <summary>What is left to be done to it, on a device with the vnet header; null otherwise.</summary>
    public VnetHeader? VnetHeader { get; init; }

    /// <summary>Ethernet header; null on a tun device.</summary>
    public EthernetHeader? Ethernet => Headers.Ethernet;

    /// <summary>ARP; null when it is something else.</summary>
    public ArpHeader? Arp => Headers.Arp;

    /// <summary>IPv4 header; null when there is none.</summary>
    public IPv4Header? IPv4 => Headers.IPv4;

    /// <summary>IPv6 header; null when there is none.</summary>
    public IPv6Header? IPv6 => Headers.IPv6;

    /// <summary>ICMP header of either version; null when there is none.</summary>
    public IcmpHeader? Icmp => Headers.Icmp;

    /// <summary>UDP header; null when there is none.</summary>
    public UdpHeader? Udp => Headers.Udp;

    /// <summary>TCP header; null when there is none.</summary>
    public TcpHeader? Tcp => Headers.Tcp;

    /// <summary>IP address of the sender, of either version; null when there is no IP header.</summary>
    public IPAddress? Source => IPv4?.Source ?? IPv6?.Source;

    /// <summary>IP address of the receiver, of either version; null when there is no IP header.</summary>
    public IPAddress? Destination => IPv4?.Destination ?? IPv6?.Destination;

    /// <summary>What is behind the innermost header that was understood.</summary>
    public byte[] Payload => Headers.Payload.ToArray();

    /// <summary>Why the headers could not be read to the end; null when nothing was wrong.</summary>
    public string? Problem => Headers.Problem;

    /// <summary>The innermost protocol in a word: ICMP, ICMPv6, TCP, UDP, ARP, or the number of what is not known.</summary>
    public string Protocol => PacketText.Protocol(Headers);

    /// <summary>The packet in a line: ports, flags, echo numbers.</summary>
    public string Summary => PacketText.Summary(Headers);

    private PacketHeaders Headers => _headers ??= _parser.Parse(Bytes, Mode);

    /// <summary>
    /// The answer to a ping: the same packet with addresses exchanged, its type made a reply and its checksum corrected (RFC 1624).
    /// </summary>
    /// <exception cref="InvalidOperationException">It is no echo request.</exception>
    public TunTapPacket ToEchoReply() => new(EchoReply.Of(this), Mode, _parser) { Link = Link, Time = Time };

    /// <inheritdoc/>
    public override string ToString() => $"{Protocol} {Source?.ToString() ?? Ethernet?.Source.ToString()} > {Destination?.ToString() ?? Ethernet?.Destination.ToString()} {Summary}".TrimEnd();
}
