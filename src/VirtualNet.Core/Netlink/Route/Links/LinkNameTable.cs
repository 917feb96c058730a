using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Names of links by index, for objects that only carry the index: addresses, routes, neighbours. Few are asked for one by one,
/// many come from one dump that reads nothing but names.
/// </summary>
internal sealed class LinkNameTable
{
    /// <summary>Up to so many questions are cheaper than a dump of a namespace with many links.</summary>
    private const int FewIndexes = 4;

    private readonly RouteConnection _connection;
    private readonly Dictionary<int, LinkRef> _links = [];

    private LinkNameTable(RouteConnection connection) => _connection = connection;

    /// <summary>Reads the names of links.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="indexes">Which; each as often as it comes.</param>
    /// <param name="known">A link whose name is known already.</param>
    public static LinkNameTable Read(RouteConnection connection, IEnumerable<int> indexes, LinkRef? known = null)
    {
        var table = new LinkNameTable(connection);
        HashSet<int> wanted = [.. indexes];
        wanted.Remove(0);
        if (known?.Name is not null && wanted.Remove(known.Index))
            table._links[known.Index] = new LinkRef(known.Name, known.Index, connection.Namespace);
        if (wanted.Count > FewIndexes)
            table.Dump(wanted);
        else
            table.Ask(wanted);
        return table;
    }

    /// <summary>The link of an index, one object for each; without a name when it has gone meanwhile.</summary>
    public LinkRef this[int index]
    {
        get
        {
            if (!_links.TryGetValue(index, out LinkRef? link))
                _links[index] = link = new LinkRef(null, index, _connection.Namespace);
            return link;
        }
    }

    private void Ask(HashSet<int> wanted)
    {
        foreach (int index in wanted)
        {
            try
            {
                _connection.Netlink.Get(new GetLinkRequest(index, null), Parse);
            }
            catch (NetlinkException e) when ((Errno)e.ErrorNumber is Errno.ENODEV)
            {
                // gone meanwhile: it stays without a name
            }
        }
    }

    private void Dump(HashSet<int> wanted)
    {
        _connection.Netlink.Dump(new DumpLinkNamesRequest(), message => IsWanted(message) ? Parse(message) : null, link => link.Index);

        bool IsWanted(NetlinkMessage message) =>
            message.Header.Type == (ushort)RouteMessageType.RTM_NEWLINK && wanted.Contains(message.Body<ifinfomsg>().ifi_index);
    }

    private LinkRef? Parse(NetlinkMessage message)
    {
        LinkRef? link = LinkLookup.Parse(_connection, message);
        if (link is not null)
            _links[link.Index] = link;
        return link;
    }
}
