using System.Net;
using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Makes <see cref="NetAddress"/> objects of RTM_NEWADDR and RTM_DELADDR messages. Addresses of one link share one reference to it, whose name comes later (<see cref="LinkNameTable"/>).</summary>
/// <param name="ns">Namespace that is read.</param>
internal sealed class AddressParser(NetNamespace ns)
{
    private const int IPv6Bytes = 16;

    private readonly Dictionary<int, LinkRef> _links = [];

    /// <summary>Reads one message; null for what is no IP address (a notification of another type, AF_PHONET).</summary>
    public NetAddress? Parse(NetlinkMessage message)
    {
        if ((RouteMessageType)message.Header.Type is not (RouteMessageType.RTM_NEWADDR or RouteMessageType.RTM_DELADDR))
            return null;
        var header = message.Body<ifaddrmsg>();
        if ((IPFamily)header.ifa_family is not (IPFamily.IPv4 or IPFamily.IPv6))
            return null;
        var fields = new AddressFields { Flags = (AddressFlags)header.ifa_flags };
        AttributeReader attributes = message.Attributes<ifaddrmsg>();
        while (attributes.Read())
            fields.Read(attributes);
        // For IPv4 IFA_LOCAL is always there and IFA_ADDRESS the peer or the same; IPv6 sends IFA_LOCAL only beside a peer.
        ReadOnlySpan<byte> own = fields.Local.IsEmpty ? fields.Address : fields.Local;
        if (own.Length is not (4 or 16))
            throw new NetlinkProtocolException($"An address message with an address of {own.Length} bytes.");
        return Build(header, fields, own, fields.Address.IsEmpty || fields.Address.SequenceEqual(own) ? null : new IPAddress(fields.Address));
    }

    private NetAddress Build(in ifaddrmsg header, in AddressFields fields, ReadOnlySpan<byte> own, IPAddress? peer) => new()
    {
        IPAddress = new IPAddress(own),
        PrefixLength = header.ifa_prefixlen,
        Link = Link((int)header.ifa_index),
        Scope = (AddressScope)header.ifa_scope,
        Flags = own.Length == IPv6Bytes && (fields.Flags & AddressFlags.Secondary) != 0
            ? (fields.Flags & ~AddressFlags.Secondary) | AddressFlags.Temporary
            : fields.Flags,
        Label = fields.Label,
        Peer = peer,
        Broadcast = fields.Broadcast,
        ValidLifetime = AddressLifetime.FromSeconds(fields.Times.ifa_valid),
        PreferredLifetime = AddressLifetime.FromSeconds(fields.Times.ifa_prefered),
        CreatedStamp = fields.HasTimes ? fields.Times.cstamp : null,
        UpdatedStamp = fields.HasTimes ? fields.Times.tstamp : null,
        Protocol = fields.Protocol,
        Metric = fields.Metric,
        Namespace = ns,
    };

    private LinkRef Link(int index)
    {
        if (!_links.TryGetValue(index, out LinkRef? link))
            _links[index] = link = new LinkRef(null, index, ns);
        return link;
    }
}
