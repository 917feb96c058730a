using System.Net;
using System.Runtime.InteropServices;
using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Makes <see cref="NetRoute"/> objects of RTM_NEWROUTE messages. Links get their names in <see cref="RouteOperations"/>, when the dump is over.</summary>
/// <param name="ns">Namespace that is read.</param>
/// <param name="defaultOnly">True to make objects of default routes only.</param>
internal sealed class RouteParser(NetNamespace ns, bool defaultOnly = false)
{
    private readonly Dictionary<int, LinkRef> _links = [];

    /// <summary>Reads one message; null for what is no route of IPv4 or IPv6.</summary>
    public NetRoute? Parse(NetlinkMessage message)
    {
        if (message.Header.Type != (ushort)RouteMessageType.RTM_NEWROUTE)
            return null;
        var header = message.Body<rtmsg>();
        if (header.rtm_family is not ((byte)IPFamily.IPv4 or (byte)IPFamily.IPv6) || (defaultOnly && header.rtm_dst_len != 0))
            return null;
        var fields = new RouteFields { Table = header.rtm_table };
        AttributeReader attributes = message.Attributes<rtmsg>();
        while (attributes.Read())
            Read(fields, attributes);
        return Build(header, fields);
    }

    private void Read(RouteFields fields, AttributeReader attribute)
    {
        switch (attribute.TypeAs<RouteAttribute>())
        {
            case RouteAttribute.RTA_DST: fields.Destination = attribute.Address(); break;
            case RouteAttribute.RTA_SRC: fields.From = attribute.Address(); break;
            case RouteAttribute.RTA_OIF: fields.Link = Link(attribute.Int32()); break;
            case RouteAttribute.RTA_GATEWAY: fields.Via = attribute.Address(); break;
            case RouteAttribute.RTA_VIA: fields.Via = Via(attribute); break;
            case RouteAttribute.RTA_PRIORITY: fields.Metric = attribute.UInt32(); break;
            case RouteAttribute.RTA_PREFSRC: fields.Source = attribute.Address(); break;
            case RouteAttribute.RTA_METRICS: fields.Tuning = RouteTuningCodec.Read(attribute.Nested()); break;
            case RouteAttribute.RTA_MULTIPATH: fields.NextHops = NextHops(attribute.Value); break;
            case RouteAttribute.RTA_FLOW: fields.Realm = attribute.UInt32(); break;
            case RouteAttribute.RTA_CACHEINFO: fields.Cache = attribute.Struct<rta_cacheinfo>(); break;
            case RouteAttribute.RTA_TABLE: fields.Table = attribute.UInt32(); break;
            case RouteAttribute.RTA_PREF: fields.Preference = (RoutePreference)attribute.UInt8(); break;
            case RouteAttribute.RTA_ENCAP_TYPE: fields.EncapType = EncapNames.Of(attribute.UInt16()); break;
            case RouteAttribute.RTA_NH_ID: fields.NextHopId = attribute.UInt32(); break;
        }
    }

    private NetRoute Build(in rtmsg header, RouteFields fields)
    {
        bool v6 = header.rtm_family == (byte)IPFamily.IPv6;
        IPAddress any = v6 ? IPAddress.IPv6Any : IPAddress.Any;
        return new NetRoute
        {
            Destination = Prefix(fields.Destination ?? any, header.rtm_dst_len),
            From = header.rtm_src_len == 0 ? null : Prefix(fields.From ?? any, header.rtm_src_len),
            Via = fields.Via,
            Link = fields.Link,
            NextHops = fields.NextHops,
            Table = new RouteTable(fields.Table),
            Metric = fields.Metric,
            Protocol = new RouteProtocol(header.rtm_protocol),
            Scope = (RouteScope)header.rtm_scope,
            Type = (RouteType)header.rtm_type,
            Source = fields.Source,
            TypeOfService = header.rtm_tos,
            Tuning = fields.Tuning,
            Flags = (RouteFlags)header.rtm_flags,
            NextHopId = fields.NextHopId,
            Preference = fields.Preference,
            Expires = Expires(fields.Cache),
            EncapType = fields.EncapType,
            Realm = fields.Realm,
            Namespace = ns,
        };
    }

    /// <summary>rta_expires counts in USER_HZ, hundredths of a second; 0 is never.</summary>
    private static TimeSpan? Expires(in rta_cacheinfo cache) => cache.rta_expires > 0 ? TimeSpan.FromMilliseconds(cache.rta_expires * 10L) : null;

    private static IPPrefix Prefix(IPAddress address, byte length)
    {
        int most = address.AddressFamily.ToIPFamily() == IPFamily.IPv4 ? 32 : 128;
        // The kernel does have routes to ::ffff:0:0/96, which IPPrefix refuses from users: keep them as the kernel has them.
        return length <= most ? IPPrefix.OfKernel(address, length) : throw new NetlinkProtocolException($"A prefix length of {length} with an address of {most} bits.");
    }

    /// <summary>struct rtvia: the family, then the address.</summary>
    private static IPAddress Via(AttributeReader attribute)
    {
        ReadOnlySpan<byte> value = attribute.Value;
        return value.Length is 6 or 18 ? new IPAddress(value[2..]) : throw new NetlinkProtocolException($"RTA_VIA has {value.Length} bytes.");
    }

    /// <summary>A row of struct rtnexthop, each with attributes of its own.</summary>
    private List<RouteNextHop> NextHops(ReadOnlySpan<byte> rest)
    {
        var hops = new List<RouteNextHop>();
        while (rest.Length >= Marshal.SizeOf<rtnexthop>())
        {
            var header = MemoryMarshal.Read<rtnexthop>(rest);
            if (header.rtnh_len < Marshal.SizeOf<rtnexthop>() || header.rtnh_len > rest.Length)
                throw new NetlinkProtocolException($"A next hop's length {header.rtnh_len} with {rest.Length} bytes left.");
            hops.Add(NextHop(header, rest[Marshal.SizeOf<rtnexthop>()..header.rtnh_len]));
            int padded = (header.rtnh_len + 3) & ~3;
            rest = padded >= rest.Length ? default : rest[padded..];
        }

        return rest.IsEmpty ? hops : throw new NetlinkProtocolException($"{rest.Length} stray bytes behind the last next hop.");
    }

    private RouteNextHop NextHop(in rtnexthop header, ReadOnlySpan<byte> attributes)
    {
        IPAddress? via = null;
        string? encap = null;
        var reader = new AttributeReader(attributes);
        while (reader.Read())
        {
            switch (reader.TypeAs<RouteAttribute>())
            {
                case RouteAttribute.RTA_GATEWAY: via = reader.Address(); break;
                case RouteAttribute.RTA_VIA: via = Via(reader); break;
                case RouteAttribute.RTA_ENCAP_TYPE: encap = EncapNames.Of(reader.UInt16()); break;
            }
        }

        return new RouteNextHop
        {
            Via = via,
            Link = header.rtnh_ifindex == 0 ? null : Link(header.rtnh_ifindex),
            Weight = header.rtnh_hops + 1,
            Flags = (RouteFlags)header.rtnh_flags,
            EncapType = encap,
        };
    }

    /// <summary>One object per link; its name comes later.</summary>
    private LinkRef Link(int index)
    {
        if (!_links.TryGetValue(index, out LinkRef? link))
            _links.Add(index, link = new LinkRef(null, index, ns));
        return link;
    }
}
