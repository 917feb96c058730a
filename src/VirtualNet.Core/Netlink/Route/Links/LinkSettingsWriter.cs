namespace VirtualNet.Netlink.Route;

/// <summary>Writes <see cref="LinkSettings"/> as attributes; flags go into the header that the caller writes.</summary>
internal static class LinkSettingsWriter
{
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
            writer.String(LinkAttribute.IFLA_IFALIAS, alias);
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
    }
}
