using System.Net;

namespace VirtualNet.Netlink.Route;

/// <summary>The addresses that some links have, to find one in by what a user says of it.</summary>
internal sealed class AddressTable
{
    private readonly NetNamespace _namespace;
    private readonly ILookup<(int Link, IPAddress Address), NetAddress> _addresses;

    private AddressTable(NetNamespace ns, IEnumerable<NetAddress> addresses) =>
        (_namespace, _addresses) = (ns, addresses.ToLookup(a => (a.Link.Index, a.IPAddress)));

    /// <summary>Reads the addresses of links: of one link alone, else all.</summary>
    public static AddressTable Read(RouteConnection connection, IEnumerable<LinkRef> links)
    {
        LinkRef[] distinct = [.. links.DistinctBy(l => l.Index)];
        AddressFilter? filter = distinct is [LinkRef only] ? new AddressFilter { Link = only } : null;
        return new AddressTable(connection.Namespace, connection.ListAddresses(filter).Items);
    }

    /// <summary>The one address of a link that has this address and, where it was written out, this length.</summary>
    /// <exception cref="VirtualNetException"><c>AddressNotFound</c>, or <c>AddressAmbiguous</c>: without a length it may be any of several.</exception>
    public NetAddress Find(LinkRef link, IPPrefix wanted)
    {
        NetAddress[] found = [.. _addresses[(link.Index, wanted.Address)].Where(a => !wanted.HasExplicitLength || a.PrefixLength == wanted.PrefixLength)];
        return found switch
        {
            [NetAddress one] => one,
            [] => throw AddressErrors.NotFound(Text(wanted), link.ToString(), _namespace),
            // Several peers of one address, or several lengths: the bare host is what ip-address(8) would take.
            _ => found.SingleOrDefault(a => a.PrefixLength == wanted.PrefixLength && a.Peer is null) ?? throw AddressErrors.Ambiguous(Text(wanted), link.ToString(), found, _namespace),
        };
    }

    private static string Text(IPPrefix prefix) => prefix.HasExplicitLength ? prefix.ToString() : prefix.Address.ToString();
}
