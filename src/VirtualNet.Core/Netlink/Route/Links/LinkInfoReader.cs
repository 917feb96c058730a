namespace VirtualNet.Netlink.Route;

/// <summary>Reads IFLA_LINKINFO: the kind, what only that kind has, and what the link has as a port of its master.</summary>
internal static class LinkInfoReader
{
    /// <summary>A kind comes before the data that it names: rtnl_link_fill of net/core/rtnetlink.c writes them in this order.</summary>
    public static void Read(NetLink link, AttributeReader info)
    {
        while (info.Read())
        {
            switch (info.TypeAs<LinkInfoAttribute>())
            {
                case LinkInfoAttribute.IFLA_INFO_KIND:
                    link.Kind = info.InternedString();
                    break;
                case LinkInfoAttribute.IFLA_INFO_DATA:
                    link.Details = LinkKinds.Find(link.Kind)?.ReadDetails(info.Nested());
                    if (link.Details?.LinkIndex is > 0 and int below)
                        link.Relations.Link = below;
                    break;
                case LinkInfoAttribute.IFLA_INFO_SLAVE_KIND:
                    link.PortKind = info.InternedString();
                    break;
                case LinkInfoAttribute.IFLA_INFO_SLAVE_DATA:
                    link.Port = LinkKinds.Find(link.PortKind)?.ReadPort(info.Nested());
                    break;
            }
        }
    }
}
