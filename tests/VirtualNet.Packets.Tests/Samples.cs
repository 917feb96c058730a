using VirtualNet.Packets;

namespace VirtualNet.Tests.Packets;

/// <summary>Packets as they were on a wire, with what they are; checksums are right.</summary>
internal static class Samples
{
    public static readonly PacketDotNetParser Parser = new();

    /// <summary>192.168.3.11 pings 192.168.3.77: identifier 0x60bd, sequence number 7, eight bytes of data.</summary>
    public static readonly byte[] Ping4 = Convert.FromHexString("4500002450774000400162B9C0A8030BC0A8034D" + "0800" + "05A6" + "60BD0007" + "6162636465666768");

    /// <summary>fd00::1 pings fd00::2: identifier 0x1234, sequence number 1, four bytes of data.</summary>
    public static readonly byte[] Ping6 = Convert.FromHexString(
        "60012345000C3A40" + "FD000000000000000000000000000001" + "FD000000000000000000000000000002" + "8000" + "D5E1" + "12340001" + "DEADBEEF");

    /// <summary>Ethernet, who has 192.168.3.1? 192.168.3.11 asks; filled up to 60 bytes.</summary>
    public static readonly byte[] Arp = Convert.FromHexString(
        "FFFFFFFFFFFF02005E1000010806" + "0001080006040001" + "02005E100001C0A8030B" + "000000000000C0A80301" + new string('0', 36));

    /// <summary>UDP 5353 to 53 with three bytes, in a frame of VLAN 42 with priority 5, filled up.</summary>
    public static readonly byte[] TaggedUdp = Convert.FromHexString(
        "02005E10000202005E1000018100A02A0800" + "4500001F000100004011" + "F370" + "C0A8030BC0A80301" + "14E90035000B0000" + "010203" + new string('0', 22));

    /// <summary>TCP SYN from 40000 to 443 with an MSS option, and one byte behind the header.</summary>
    public static readonly byte[] Tcp = Convert.FromHexString(
        "4500002D00004000400626C90A0000010A000002" + "9C4001BB000000640000000060022710" + "0000" + "0000" + "020405B4" + "58");

    /// <summary>All of them with the layer that they begin at.</summary>
    public static readonly (byte[] Bytes, TunTapMode Mode)[] All =
    [
        (Ping4, TunTapMode.Tun), (Ping6, TunTapMode.Tun), (Arp, TunTapMode.Tap), (TaggedUdp, TunTapMode.Tap), (Tcp, TunTapMode.Tun),
    ];

    public static PacketHeaders Parse(byte[] bytes, TunTapMode mode = TunTapMode.Tun) => Parser.Parse(bytes, mode);

    /// <summary>The one's complement sum of RFC 1071; 0 over anything that holds its own right checksum.</summary>
    public static ushort InternetChecksum(ReadOnlySpan<byte> bytes, uint start = 0)
    {
        uint sum = start;
        for (int i = 0; i < bytes.Length; i++)
            sum += i % 2 == 0 ? (uint)bytes[i] << 8 : bytes[i];
        while (sum > 0xffff)
            sum = (sum & 0xffff) + (sum >> 16);
        return (ushort)~sum;
    }
}
