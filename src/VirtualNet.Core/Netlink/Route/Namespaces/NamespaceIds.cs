using VirtualNet.Interop;
using VirtualNet.Namespaces;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Finds which namespace a nsid stands for. Ids are given by one namespace to others, and can only be asked for the other way round
/// (RTM_GETNSID): home is asked about first, since it is at the other end of most cables, then every named namespace.
/// </summary>
/// <param name="connection">Connection to the namespace whose ids these are.</param>
internal sealed class NamespaceIds(RouteConnection connection)
{
    /// <summary>
    /// How long an answer is believed: long enough for the many links of one batch, short enough for an id that was taken back and
    /// given to another namespace meanwhile.
    /// </summary>
    private static readonly TimeSpan Age = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<int, NetNamespace> _known = [];
    private readonly HashSet<string> _named = [];
    private long _readAt;

    /// <summary>The namespace of an id; null when it is neither home nor has a name.</summary>
    public NetNamespace? Find(int id)
    {
        if (Environment.TickCount64 - _readAt > Age.TotalMilliseconds)
        {
            _known.Clear();
            _named.Clear();
            _readAt = Environment.TickCount64;
            Read([HomeNamespace.Handle.Duplicate()]);
        }

        // Names that have no id yet are asked about again: they may have been given one since.
        if (!_known.ContainsKey(id))
            Read(NamespaceNames.List().Where(name => !_named.Contains(name)).Select(Open));
        return _known.GetValueOrDefault(id);
    }

    /// <summary>The id that the connection's namespace has given to another one; null for none.</summary>
    public static int? Ask(RouteConnection connection, NamespaceHandle handle) =>
        connection.Netlink.Get(new GetNamespaceIdRequest(handle.File.Value), GetNamespaceIdRequest.Parse) is { Id: >= 0 } holder ? holder.Id : null;

    /// <summary>Asks for the ids of namespaces and keeps those that have one. The handles are closed.</summary>
    private void Read(IEnumerable<NamespaceHandle?> handles)
    {
        var found = new List<(int Id, NamespaceHandle Handle)>();
        try
        {
            foreach (NamespaceHandle? handle in handles)
                Keep(handle, found);
            ulong[] cookies = Cookies([.. found.Select(f => f.Handle.File)]);
            for (int i = 0; i < found.Count; i++)
            {
                (int id, NamespaceHandle handle) = found[i];
                _known.TryAdd(id, handle.ToValue(cookies[i]));
                if (handle.Name is not null)
                    _named.Add(handle.Name);
            }
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
        try
        {
            return files switch
            {
                [] => [],
                [var one] => [NamespaceThread.Run(one, ReadCookie)],
                _ => NamespaceThread.RunElsewhere(files, _ => ReadCookie()),
            };
        }
        catch (SystemCallException)
        {
            return new ulong[files.Length];
        }
    }

    private static ulong ReadCookie()
    {
        using NetlinkSocket socket = NetlinkSocket.Open(family: 0, receiveBuffer: 0);
        return socket.NamespaceCookie;
    }
}
