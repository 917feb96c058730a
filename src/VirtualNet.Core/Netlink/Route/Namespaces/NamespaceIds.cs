using VirtualNet.Interop;
using VirtualNet.Namespaces;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Finds which namespace a nsid stands for: ids are given by one namespace to others (RTM_GETNSID), so every named namespace is
/// asked for once, and home.
/// </summary>
/// <param name="connection">Connection to the namespace whose ids these are.</param>
internal sealed class NamespaceIds(RouteConnection connection)
{
    private Dictionary<int, NetNamespace>? _known;

    /// <summary>The namespace of an id, without its identity; null when it has no name that could be found.</summary>
    public NetNamespace? Find(int id) => (_known ??= Load()).GetValueOrDefault(id);

    private Dictionary<int, NetNamespace> Load()
    {
        var known = new Dictionary<int, NetNamespace>();
        if (Ask(connection, HomeNamespace.Handle) is { } home)
            known[home] = HomeNamespace.Handle.ToValue(cookie: 0);
        foreach (string name in NamespaceNames.List())
        {
            try
            {
                using NamespaceHandle handle = NamespaceHandle.OpenName(name);
                if (Ask(connection, handle) is { } id)
                    known[id] = handle.ToValue(cookie: 0);
            }
            catch (VirtualNetException)
            {
                // It went while we looked, or is a file that is no namespace: then it has no id either.
            }
        }

        return known;
    }

    /// <summary>The id that the connection's namespace has given to another one; null for none.</summary>
    public static int? Ask(RouteConnection connection, NamespaceHandle handle)
    {
        IdHolder? holder = connection.Netlink.Get(new GetNamespaceIdRequest(handle.File.Value), GetNamespaceIdRequest.Parse);
        return holder is { Id: >= 0 } ? holder.Id : null;
    }
}
