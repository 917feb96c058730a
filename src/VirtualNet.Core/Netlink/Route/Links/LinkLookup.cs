using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Finds links by name for acts that need no more of a link than its index.</summary>
public static class LinkLookup
{
    /// <summary>Up to so many questions are cheaper than a dump of a namespace with many links.</summary>
    private const int FewNames = 4;

    /// <summary>The links of names or alternative names, in order; null for those that are not there.</summary>
    public static IReadOnlyList<LinkRef?> FindLinkRefs(this RouteConnection connection, IReadOnlyList<string> names)
    {
        var found = new LinkRef?[names.Count];
        Dictionary<string, LinkRef> all = names.Count > FewNames ? connection.NamesOfAll() : [];
        for (int i = 0; i < found.Length; i++)
            found[i] = all.GetValueOrDefault(names[i]) ?? connection.FindLinkRef(names[i]);
        return found;
    }

    private static LinkRef? FindLinkRef(this RouteConnection connection, string name)
    {
        if (name.Length == 0)
            return null;
        try
        {
            return connection.Netlink.Get(new GetLinkRequest(0, name), message => Parse(connection, message));
        }
        catch (NetlinkException e) when ((Errno)e.ErrorNumber is Errno.ENODEV or Errno.EINVAL or Errno.ERANGE)
        {
            return null; // not there, or a name that no link can have
        }
    }

    private static Dictionary<string, LinkRef> NamesOfAll(this RouteConnection connection) =>
        connection.Netlink.Dump(new DumpLinkNamesRequest(), message => Parse(connection, message), link => link.Index).Items
            .GroupBy(link => link.Name!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);

    /// <summary>Index and name, and nothing else of a link message.</summary>
    internal static LinkRef? Parse(RouteConnection connection, NetlinkMessage message)
    {
        if (message.Header.Type != (ushort)RouteMessageType.RTM_NEWLINK)
            return null;
        int index = message.Body<ifinfomsg>().ifi_index;
        AttributeReader attributes = message.Attributes<ifinfomsg>();
        while (attributes.Read())
        {
            if (attributes.TypeAs<LinkAttribute>() == LinkAttribute.IFLA_IFNAME)
                return new LinkRef(attributes.String(), index, connection.Namespace);
        }

        return null;
    }
}
