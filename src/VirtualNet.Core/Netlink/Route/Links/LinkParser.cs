using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Makes <see cref="NetLink"/> objects of RTM_NEWLINK messages. References to other links get their names in <see cref="LinkReferences"/>.</summary>
/// <param name="ns">Namespace that is read.</param>
internal sealed class LinkParser(NetNamespace ns)
{
    /// <summary>Value that the kernel reports for "no limit" of an MTU.</summary>
    private const uint Unlimited = 0;

    /// <summary>What the message says of other links, by index.</summary>
    internal readonly record struct Relations(int Master, int Link, int LinkNamespaceId, bool LinkIsPeer)
    {
        public const int SameNamespace = -1;
    }

    /// <summary>Relations of the links parsed so far, in the same order.</summary>
    public List<Relations> Seen { get; } = [];

    /// <summary>Reads one message; null for what is no link (a notification of another type, a bridge's own view of its ports).</summary>
    public NetLink? Parse(NetlinkMessage message)
    {
        if (message.Header.Type != (ushort)RouteMessageType.RTM_NEWLINK)
            return null;
        var header = message.Body<ifinfomsg>();
        var fields = new LinkFields();
        AttributeReader attributes = message.Attributes<ifinfomsg>();
        while (attributes.Read())
            fields.Read(attributes);
        Seen.Add(new Relations(fields.Master, fields.Link, fields.LinkNamespaceId, fields.KindReader?.LinkIsPeer ?? false));
        return Build(header, fields);
    }

    private NetLink Build(in ifinfomsg header, LinkFields fields) => new()
    {
        Index = header.ifi_index,
        HardwareType = header.ifi_type,
        Flags = (LinkFlags)header.ifi_flags,
        Namespace = ns,
        Name = fields.Name,
        Kind = fields.Kind,
        OperState = fields.OperState,
        Carrier = fields.Carrier,
        Mtu = fields.Mtu,
        MinMtu = fields.MinMtu,
        MaxMtu = fields.MaxMtu is Unlimited ? null : fields.MaxMtu,
        MacAddress = fields.Mac,
        PermanentMacAddress = fields.PermanentMac,
        AltNames = fields.AltNames,
        Alias = fields.Alias,
        Group = fields.Group,
        TxQueueLength = fields.TxQueueLength,
        TxQueues = fields.TxQueues,
        RxQueues = fields.RxQueues,
        Qdisc = fields.Qdisc,
        Promiscuity = fields.Promiscuity,
        CarrierChanges = fields.CarrierChanges,
        ProtocolDown = fields.ProtocolDown,
        GsoMaxSize = fields.GsoMaxSize,
        GroMaxSize = fields.GroMaxSize,
        ParentDevice = fields.ParentDevice,
        Details = fields.Details,
        PortKind = fields.PortKind,
        Port = fields.Port,
        Statistics = fields.Statistics,
    };
}
