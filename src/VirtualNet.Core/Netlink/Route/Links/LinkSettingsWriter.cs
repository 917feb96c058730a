using System.Text;

namespace VirtualNet.Netlink.Route;

/// <summary>Writes <see cref="LinkSettings"/> as attributes; flags go into the header that the caller writes.</summary>
internal static class LinkSettingsWriter
{
    internal const ushort AF_INET6 = 10;

    public static void Write(ref MessageWriter writer, LinkSettings settings)
    {
        if (settings.NewName is { } name)
            writer.String(LinkAttribute.IFLA_IFNAME, name);
        if (settings.Mtu is { } mtu)
            writer.UInt32(LinkAttribute.IFLA_MTU, mtu);
        if (settings.MacAddress is { } mac)
            writer.Mac(LinkAttribute.IFLA_ADDRESS, mac);
        if (settings.TxQueueLength is { } length)
            writer.UInt32(LinkAttribute.IFLA_TXQLEN, length);
        if (settings.TxQueues is { } txQueues)
            writer.UInt32(LinkAttribute.IFLA_NUM_TX_QUEUES, txQueues);
        if (settings.RxQueues is { } rxQueues)
            writer.UInt32(LinkAttribute.IFLA_NUM_RX_QUEUES, rxQueues);
        if (settings.Alias is { } alias)
            writer.Bytes(LinkAttribute.IFLA_IFALIAS, Encoding.UTF8.GetBytes(alias)); // no terminating zero: nothing at all takes the alias away
        if (settings.Group is { } group)
            writer.UInt32(LinkAttribute.IFLA_GROUP, group);
        if (settings.MasterIndex is { } master)
            writer.Int32(LinkAttribute.IFLA_MASTER, master);
        if (settings.Carrier is { } carrier)
            writer.UInt8(LinkAttribute.IFLA_CARRIER, carrier ? (byte)1 : (byte)0);
        if (settings.ProtocolDown is { } down)
            writer.UInt8(LinkAttribute.IFLA_PROTO_DOWN, down ? (byte)1 : (byte)0);
        if (settings.GsoMaxSize is { } gso)
            writer.UInt32(LinkAttribute.IFLA_GSO_MAX_SIZE, gso);
        if (settings.GroMaxSize is { } gro)
            writer.UInt32(LinkAttribute.IFLA_GRO_MAX_SIZE, gro);
        if (settings.IPv6AddressGeneration is { } mode)
            WriteIPv6(ref writer, mode);
    }

    /// <summary>IFLA_AF_SPEC holds an attribute per address family, named by the family's number.</summary>
    private static void WriteIPv6(ref MessageWriter writer, IPv6AddressGeneration mode)
    {
        NestedToken families = writer.BeginNestedPlain(LinkAttribute.IFLA_AF_SPEC);
        NestedToken ipv6 = writer.BeginNestedPlain((LinkAttribute)AF_INET6);
        writer.UInt8(IPv6LinkAttribute.IFLA_INET6_ADDR_GEN_MODE, (byte)mode);
        writer.EndNested(ipv6);
        writer.EndNested(families);
    }
}
