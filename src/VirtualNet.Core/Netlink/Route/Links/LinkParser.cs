using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Makes <see cref="NetLink"/> objects of RTM_NEWLINK messages. References to other links get their names in <see cref="LinkReferences"/>.</summary>
/// <param name="ns">Namespace that is read; null when it is not known by name.</param>
internal sealed class LinkParser(NetNamespace? ns)
{
    /// <summary>Reads one message; null for what is no link: a notification of another type.</summary>
    public NetLink? Parse(NetlinkMessage message)
    {
        if (message.Header.Type != (ushort)RouteMessageType.RTM_NEWLINK)
            return null;
        var header = message.Body<ifinfomsg>();
        var link = new NetLink
        {
            Index = header.ifi_index,
            HardwareType = header.ifi_type,
            Flags = (LinkFlags)header.ifi_flags,
            Namespace = ns,
            Relations = new LinkRelations(0, 0, LinkRelations.SameNamespace),
        };
        AttributeReader attributes = message.Attributes<ifinfomsg>();
        while (attributes.Read())
            Read(link, attributes);
        return link;
    }

    private static void Read(NetLink link, AttributeReader a)
    {
        switch (a.TypeAs<LinkAttribute>())
        {
            case LinkAttribute.IFLA_IFNAME: link.Name = a.String(); break;
            case LinkAttribute.IFLA_PROP_LIST: link.AltNames = ReadAltNames(a.Nested()); break;
            case LinkAttribute.IFLA_IFALIAS: link.Alias = a.String(); break;
            case LinkAttribute.IFLA_MTU: link.Mtu = a.UInt32(); break;
            case LinkAttribute.IFLA_MIN_MTU: link.MinMtu = a.UInt32(); break;
            case LinkAttribute.IFLA_MAX_MTU: link.MaxMtu = OrNone(a.UInt32()); break;
            case LinkAttribute.IFLA_ADDRESS: link.MacAddress = a.Mac(); break;
            case LinkAttribute.IFLA_BROADCAST: link.BroadcastMacAddress = a.Mac(); break;
            case LinkAttribute.IFLA_PERM_ADDRESS: link.PermanentMacAddress = a.Mac(); break;
            case LinkAttribute.IFLA_OPERSTATE: link.OperState = (LinkOperState)a.UInt8(); break;
            case LinkAttribute.IFLA_CARRIER: link.Carrier = a.UInt8() != 0; break;
            case LinkAttribute.IFLA_CARRIER_CHANGES: link.CarrierChanges = a.UInt32(); break;
            case LinkAttribute.IFLA_CARRIER_UP_COUNT: link.CarrierUpCount = a.UInt32(); break;
            case LinkAttribute.IFLA_CARRIER_DOWN_COUNT: link.CarrierDownCount = a.UInt32(); break;
            case LinkAttribute.IFLA_MASTER: link.Relations.Master = a.Int32(); break;
            case LinkAttribute.IFLA_LINK: link.Relations.Link = a.Int32(); break;
            case LinkAttribute.IFLA_LINK_NETNSID: link.Relations.LinkNamespaceId = a.Int32(); break;
            case LinkAttribute.IFLA_GROUP: link.Group = a.UInt32(); break;
            case LinkAttribute.IFLA_TXQLEN: link.TxQueueLength = a.UInt32(); break;
            case LinkAttribute.IFLA_NUM_TX_QUEUES: link.TxQueues = a.UInt32(); break;
            case LinkAttribute.IFLA_NUM_RX_QUEUES: link.RxQueues = a.UInt32(); break;
            case LinkAttribute.IFLA_QDISC: link.Qdisc = a.InternedString(); break;
            case LinkAttribute.IFLA_PROMISCUITY: link.Promiscuity = a.UInt32(); break;
            case LinkAttribute.IFLA_ALLMULTI: link.AllMulticastUsers = a.UInt32(); break;
            case LinkAttribute.IFLA_PROTO_DOWN: link.ProtocolDown = a.UInt8() != 0; break;
            case LinkAttribute.IFLA_NETNS_IMMUTABLE: link.NamespaceImmutable = a.UInt8() != 0; break;
            case LinkAttribute.IFLA_STATS64: link.Statistics = new LinkStatistics(a.Struct<rtnl_link_stats64>()); break;
            case LinkAttribute.IFLA_AF_SPEC: link.IPv6AddressGeneration = ReadIPv6(a.Nested()); break;
            case LinkAttribute.IFLA_XDP: link.XdpProgramId = ReadXdp(a.Nested()); break;
            case LinkAttribute.IFLA_LINKINFO: LinkInfoReader.Read(link, a.Nested()); break;
            default: ReadDevice(link, a); break;
        }
    }

    /// <summary>What says how the device behind the link works, rather than what it is.</summary>
    private static void ReadDevice(NetLink link, AttributeReader a)
    {
        switch (a.TypeAs<LinkAttribute>())
        {
            case LinkAttribute.IFLA_GSO_MAX_SIZE: link.GsoMaxSize = a.UInt32(); break;
            case LinkAttribute.IFLA_GSO_MAX_SEGS: link.GsoMaxSegments = a.UInt32(); break;
            case LinkAttribute.IFLA_GSO_IPV4_MAX_SIZE: link.GsoIPv4MaxSize = a.UInt32(); break;
            case LinkAttribute.IFLA_GRO_MAX_SIZE: link.GroMaxSize = a.UInt32(); break;
            case LinkAttribute.IFLA_GRO_IPV4_MAX_SIZE: link.GroIPv4MaxSize = a.UInt32(); break;
            case LinkAttribute.IFLA_TSO_MAX_SIZE: link.TsoMaxSize = a.UInt32(); break;
            case LinkAttribute.IFLA_TSO_MAX_SEGS: link.TsoMaxSegments = a.UInt32(); break;
            case LinkAttribute.IFLA_PARENT_DEV_NAME: link.ParentDevice = a.String(); break;
            case LinkAttribute.IFLA_PARENT_DEV_BUS_NAME: link.ParentBus = a.InternedString(); break;
            case LinkAttribute.IFLA_PHYS_PORT_NAME: link.PhysicalPortName = a.String(); break;
            case LinkAttribute.IFLA_PHYS_PORT_ID: link.PhysicalPortId = Convert.ToHexStringLower(a.Value); break;
            case LinkAttribute.IFLA_PHYS_SWITCH_ID: link.PhysicalSwitchId = Convert.ToHexStringLower(a.Value); break;
        }
    }

    /// <summary>The kernel reports 0 for a link that takes packets of any size.</summary>
    private static uint? OrNone(uint limit) => limit == 0 ? null : limit;

    private static List<string> ReadAltNames(AttributeReader properties)
    {
        var names = new List<string>(1);
        while (properties.Read())
        {
            if (properties.TypeAs<LinkAttribute>() == LinkAttribute.IFLA_ALT_IFNAME)
                names.Add(properties.String());
        }

        return names;
    }

    private static IPv6AddressGeneration? ReadIPv6(AttributeReader families)
    {
        while (families.Read())
        {
            if (families.Type != LinkSettingsWriter.AF_INET6)
                continue;
            AttributeReader ipv6 = families.Nested();
            while (ipv6.Read())
            {
                if (ipv6.TypeAs<IPv6LinkAttribute>() == IPv6LinkAttribute.IFLA_INET6_ADDR_GEN_MODE)
                    return (IPv6AddressGeneration)ipv6.UInt8();
            }
        }

        return null;
    }

    private static uint? ReadXdp(AttributeReader xdp)
    {
        while (xdp.Read())
        {
            if (xdp.TypeAs<XdpAttribute>() == XdpAttribute.IFLA_XDP_PROG_ID)
                return xdp.UInt32();
        }

        return null;
    }
}
