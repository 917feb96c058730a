using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>The attributes of one RTM_NEWLINK message while they are read.</summary>
internal sealed class LinkFields
{
    public string Name { get; private set; } = "";
    public string? Kind { get; private set; }
    public LinkKind? KindReader { get; private set; }
    public LinkOperState OperState { get; private set; }
    public bool? Carrier { get; private set; }
    public uint Mtu { get; private set; }
    public uint? MinMtu { get; private set; }
    public uint? MaxMtu { get; private set; }
    public MacAddress? Mac { get; private set; }
    public MacAddress? PermanentMac { get; private set; }
    public int Master { get; private set; }
    public int Link { get; private set; }
    public int LinkNamespaceId { get; private set; } = LinkParser.Relations.SameNamespace;
    public IReadOnlyList<string> AltNames { get; private set; } = [];
    public string? Alias { get; private set; }
    public uint Group { get; private set; }
    public uint TxQueueLength { get; private set; }
    public uint TxQueues { get; private set; }
    public uint RxQueues { get; private set; }
    public string? Qdisc { get; private set; }
    public uint Promiscuity { get; private set; }
    public uint CarrierChanges { get; private set; }
    public bool ProtocolDown { get; private set; }
    public uint? GsoMaxSize { get; private set; }
    public uint? GroMaxSize { get; private set; }
    public string? ParentDevice { get; private set; }
    public LinkDetails? Details { get; private set; }
    public string? PortKind { get; private set; }
    public PortDetails? Port { get; private set; }
    public LinkStatistics? Statistics { get; private set; }

    /// <summary>Reads one attribute of the outermost level.</summary>
    public void Read(AttributeReader a)
    {
        switch (a.TypeAs<LinkAttribute>())
        {
            case LinkAttribute.IFLA_IFNAME: Name = a.String(); break;
            case LinkAttribute.IFLA_MTU: Mtu = a.UInt32(); break;
            case LinkAttribute.IFLA_MIN_MTU: MinMtu = a.UInt32(); break;
            case LinkAttribute.IFLA_MAX_MTU: MaxMtu = a.UInt32(); break;
            case LinkAttribute.IFLA_ADDRESS: Mac = a.Mac(); break;
            case LinkAttribute.IFLA_PERM_ADDRESS: PermanentMac = a.Mac(); break;
            case LinkAttribute.IFLA_OPERSTATE: OperState = (LinkOperState)a.UInt8(); break;
            case LinkAttribute.IFLA_CARRIER: Carrier = a.UInt8() != 0; break;
            case LinkAttribute.IFLA_CARRIER_CHANGES: CarrierChanges = a.UInt32(); break;
            case LinkAttribute.IFLA_MASTER: Master = a.Int32(); break;
            case LinkAttribute.IFLA_LINK: Link = a.Int32(); break;
            case LinkAttribute.IFLA_LINK_NETNSID: LinkNamespaceId = a.Int32(); break;
            case LinkAttribute.IFLA_IFALIAS: Alias = a.String(); break;
            case LinkAttribute.IFLA_GROUP: Group = a.UInt32(); break;
            case LinkAttribute.IFLA_TXQLEN: TxQueueLength = a.UInt32(); break;
            case LinkAttribute.IFLA_NUM_TX_QUEUES: TxQueues = a.UInt32(); break;
            case LinkAttribute.IFLA_NUM_RX_QUEUES: RxQueues = a.UInt32(); break;
            case LinkAttribute.IFLA_QDISC: Qdisc = a.InternedString(); break;
            case LinkAttribute.IFLA_PROMISCUITY: Promiscuity = a.UInt32(); break;
            case LinkAttribute.IFLA_PROTO_DOWN: ProtocolDown = a.UInt8() != 0; break;
            case LinkAttribute.IFLA_GSO_MAX_SIZE: GsoMaxSize = a.UInt32(); break;
            case LinkAttribute.IFLA_GRO_MAX_SIZE: GroMaxSize = a.UInt32(); break;
            case LinkAttribute.IFLA_PARENT_DEV_NAME: ParentDevice = a.String(); break;
            case LinkAttribute.IFLA_STATS64: Statistics = new LinkStatistics(a.Struct<rtnl_link_stats64>()); break;
            case LinkAttribute.IFLA_PROP_LIST: AltNames = ReadAltNames(a.Nested()); break;
            case LinkAttribute.IFLA_LINKINFO: ReadLinkInfo(a.Nested()); break;
        }
    }

    private static List<string> ReadAltNames(AttributeReader properties)
    {
        var names = new List<string>();
        while (properties.Read())
        {
            if (properties.TypeAs<LinkAttribute>() == LinkAttribute.IFLA_ALT_IFNAME)
                names.Add(properties.String());
        }

        return names;
    }

    /// <summary>The kind comes before the data that it names: rtnl_link_fill of net/core/rtnetlink.c writes them in this order.</summary>
    private void ReadLinkInfo(AttributeReader info)
    {
        while (info.Read())
        {
            switch (info.TypeAs<LinkInfoAttribute>())
            {
                case LinkInfoAttribute.IFLA_INFO_KIND:
                    Kind = info.InternedString();
                    KindReader = LinkKinds.Find(Kind);
                    break;
                case LinkInfoAttribute.IFLA_INFO_DATA:
                    Details = KindReader?.ReadDetails(info.Nested());
                    break;
                case LinkInfoAttribute.IFLA_INFO_SLAVE_KIND:
                    PortKind = info.InternedString();
                    break;
                case LinkInfoAttribute.IFLA_INFO_SLAVE_DATA:
                    Port = LinkKinds.Find(PortKind)?.ReadPort(info.Nested());
                    break;
            }
        }
    }
}
