using VirtualNet.Interop;
using VirtualNet.Namespaces;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Finds which namespace a nsid stands for: ids are given by one namespace to others (RTM_GETNSID), so home and every named
/// namespace are asked for once.
/// </summary>
/// <param name="connection">Connection to the namespace whose ids these are.</param>
internal sealed class NamespaceIds(RouteConnection connection)
{
    private Dictionary<int, NetNamespace>? _known;

    /// <summary>The namespace of an id; null when it is neither home nor has a name.</summary>
    public NetNamespace? Find(int id) => (_known ??= Load()).GetValueOrDefault(id);

    private Dictionary<int, NetNamespace> Load()
    {
        var found = new List<(int Id, NamespaceHandle Handle)>();
        try
        {
            Keep(HomeNamespace.Handle.Duplicate(), found);
            foreach (string name in NamespaceNames.List())
                Keep(Open(name), found);
            ulong[] cookies = Cookies([.. found.Select(f => f.Handle.File)]);
            var known = new Dictionary<int, NetNamespace>();
            for (int i = 0; i < found.Count; i++)
                known.TryAdd(found[i].Id, found[i].Handle.ToValue(cookies[i]));
            return known;
        }
        finally
        {
            foreach ((_, NamespaceHandle handle) in found)
                handle.Dispose();
        }
    }

    private static NamespaceHandle? Open(string name)
    {
        try
        {
            return NamespaceHandle.OpenName(name);
        }
        catch (VirtualNetException)
        {
            return null; // it went while we looked, or is a file that is no namespace: then it has no id either
        }
    }

    /// <summary>The id that the connection's namespace has given to another one; null for none.</summary>
    public static int? Ask(RouteConnection connection, NamespaceHandle handle) =>
        connection.Netlink.Get(new GetNamespaceIdRequest(handle.File.Value), GetNamespaceIdRequest.Parse) is { Id: >= 0 } holder ? holder.Id : null;

    private void Keep(NamespaceHandle? handle, List<(int Id, NamespaceHandle Handle)> found)
    {
        if (handle is null)
            return;
        if (Ask(connection, handle) is { } id)
            found.Add((id, handle));
        else
            handle.Dispose();
    }

    /// <summary>Their cookies, read in one tour; zeros where they may not be entered.</summary>
    private static ulong[] Cookies(FileDescriptor[] files)
    {
        if (files.Length == 0)
            return [];
        try
        {
            return NamespaceThread.RunElsewhere(files, _ =>
            {
                using NetlinkSocket socket = NetlinkSocket.Open(family: 0, receiveBuffer: 0);
                return socket.NamespaceCookie;
            });
        }
        catch (SystemCallException)
        {
            return new ulong[files.Length];
        }
    }
}
