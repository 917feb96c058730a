using System.Net;
using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Makes <see cref="NetNeighbor"/> objects of RTM_NEWNEIGH and RTM_DELNEIGH messages.</summary>
/// <param name="ns">Namespace that is read.</param>
internal sealed class NeighborParser(NetNamespace ns)
{
    /// <summary>NTF_EXT_* lie above NTF_* (NTF_EXT_SHIFT of net/neighbour.h).</summary>
    private const int ExtendedShift = 8;

    private readonly Dictionary<int, LinkRef> _links = [];

    /// <summary>Reads one message; null for what is no IP neighbour: another type, a bridge's forwarding entry.</summary>
    public NetNeighbor? Parse(NetlinkMessage message)
    {
        if ((RouteMessageType)message.Header.Type is not (RouteMessageType.RTM_NEWNEIGH or RouteMessageType.RTM_DELNEIGH))
            return null;
        var header = message.Body<ndmsg>();
        if ((IPFamily)header.ndm_family is not (IPFamily.IPv4 or IPFamily.IPv6))
            return null;
        IPAddress? address = null;
        MacAddress? mac = null;
        nda_cacheinfo? times = null;
        uint? probes = null;
        byte? protocol = null;
        uint extended = 0;
        AttributeReader attributes = message.Attributes<ndmsg>();
        while (attributes.Read())
        {
            switch (attributes.TypeAs<NeighborAttribute>())
            {
                case NeighborAttribute.NDA_DST: address = attributes.Address(); break;
                case NeighborAttribute.NDA_LLADDR: mac = attributes.Mac(); break;
                case NeighborAttribute.NDA_CACHEINFO: times = attributes.Struct<nda_cacheinfo>(); break;
                case NeighborAttribute.NDA_PROBES: probes = attributes.UInt32(); break;
                case NeighborAttribute.NDA_PROTOCOL: protocol = attributes.UInt8(); break;
                case NeighborAttribute.NDA_FLAGS_EXT: extended = attributes.UInt32(); break;
            }
        }

        return new NetNeighbor
        {
            IPAddress = address ?? throw new NetlinkProtocolException("A neighbour message without an address."),
            Link = Link(header.ndm_ifindex),
            LinkLayerAddress = mac,
            State = (NeighborState)header.ndm_state,
            Flags = (NeighborFlags)(header.ndm_flags | (extended << ExtendedShift)),
            Confirmed = times is { } t ? UserClock.FromUnits(t.ndm_confirmed) : null,
            Used = times is { } u ? UserClock.FromUnits(u.ndm_used) : null,
            Updated = times is { } v ? UserClock.FromUnits(v.ndm_updated) : null,
            Probes = probes,
            Protocol = protocol is null or 0 ? null : protocol,
            Namespace = ns,
        };
    }

    private LinkRef Link(int index)
    {
        if (!_links.TryGetValue(index, out LinkRef? link))
            _links[index] = link = new LinkRef(null, index, ns);
        return link;
    }
}
