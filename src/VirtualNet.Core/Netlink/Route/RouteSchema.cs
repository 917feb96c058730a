using System.Runtime.CompilerServices;
using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Layout of NETLINK_ROUTE messages, for errors and the trace.</summary>
internal static class RouteSchema
{
    private static readonly AttributeSpace Peer = new(typeof(LinkAttribute));

    private static readonly AttributeSpace LinkInfo = new(typeof(LinkInfoAttribute)) { Dependent = KindData };

    private static readonly AttributeSpace Link = new(
        typeof(LinkAttribute),
        ((ushort)LinkAttribute.IFLA_LINKINFO, LinkInfo),
        ((ushort)LinkAttribute.IFLA_PROP_LIST, Peer));

    private static readonly AttributeSpace Address = new(typeof(AddressAttribute));

    private static readonly AttributeSpace Route = new(
        typeof(RouteAttribute), ((ushort)RouteAttribute.RTA_METRICS, new AttributeSpace(typeof(RouteMetricAttribute))));

    private static readonly AttributeSpace Neighbor = new(typeof(NeighborAttribute));

    private static readonly AttributeSpace NamespaceId = new(typeof(NamespaceIdAttribute));

    /// <summary>Layout of a message type; null when it is none of ours.</summary>
    public static MessageSchema? Find(ushort type)
    {
        string? name = Enum.GetName((RouteMessageType)type);
        return name is null
            ? null
            : name[(name.IndexOf('_', StringComparison.Ordinal) + 4)..] switch
            {
                "LINK" or "LINKPROP" => new MessageSchema(name, Unsafe.SizeOf<ifinfomsg>(), Link),
                "ADDR" => new MessageSchema(name, Unsafe.SizeOf<ifaddrmsg>(), Address),
                "ROUTE" => new MessageSchema(name, Unsafe.SizeOf<rtmsg>(), Route),
                "NEIGH" => new MessageSchema(name, Unsafe.SizeOf<ndmsg>(), Neighbor),
                "NSID" => new MessageSchema(name, Unsafe.SizeOf<rtgenmsg>(), NamespaceId),
                _ => null,
            };
    }

    /// <summary>What IFLA_INFO_DATA and IFLA_INFO_SLAVE_DATA hold depends on the kind named beside them.</summary>
    private static AttributeSpace? KindData(ushort type, ReadOnlySpan<byte> level)
    {
        bool slave = type == (ushort)LinkInfoAttribute.IFLA_INFO_SLAVE_DATA;
        if (!slave && type != (ushort)LinkInfoAttribute.IFLA_INFO_DATA)
            return null;
        ushort wanted = (ushort)(slave ? LinkInfoAttribute.IFLA_INFO_SLAVE_KIND : LinkInfoAttribute.IFLA_INFO_KIND);
        var reader = new AttributeReader(level);
        while (reader.Read())
        {
            if (reader.Type == wanted)
                return slave ? LinkKinds.Find(reader.InternedString())?.PortAttributes : LinkKinds.Find(reader.InternedString())?.DataAttributes;
        }

        return null;
    }
}
