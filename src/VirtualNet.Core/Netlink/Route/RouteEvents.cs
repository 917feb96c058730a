using VirtualNet.Namespaces;

namespace VirtualNet.Netlink.Route;

/// <summary>Opens sockets that notifications of a namespace arrive at.</summary>
internal static class RouteEvents
{
    private const int NETLINK_ROUTE = 0;
    private const int DefaultBuffer = 1 << 20;

    /// <summary>A socket in the connection's namespace that is a member of the groups.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="groups">Which notifications.</param>
    /// <param name="receiveBuffer">Bytes wanted for the receive buffer.</param>
    public static NetlinkSocket OpenEvents(this RouteConnection connection, RouteGroup[] groups, int receiveBuffer = DefaultBuffer) =>
        NamespaceThread.Run(connection.Handle.File, () =>
        {
            NetlinkSocket socket = NetlinkSocket.Open(NETLINK_ROUTE, receiveBuffer);
            try
            {
                foreach (RouteGroup group in groups)
                    socket.Join((int)group);
                return socket;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        });
}
