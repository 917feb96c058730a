using VirtualNet.Interop;
using VirtualNet.Namespaces;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// A connection to the routing family (rtnetlink(7)) of one network namespace. What can be done over it is written as extension
/// methods beside the objects: <c>LinkOperations</c>, <c>AddressOperations</c>, <c>RouteOperations</c> ...
/// </summary>
public sealed class RouteConnection : IDisposable
{
    private const int NETLINK_ROUTE = 0;

    private RouteConnection(NetlinkConnection netlink, NetNamespace ns, NamespaceHandle handle)
    {
        Netlink = netlink;
        Namespace = ns;
        Handle = handle;
        NamespaceIds = new NamespaceIds(this);
    }

    /// <summary>The namespace that it acts in.</summary>
    public NetNamespace Namespace { get; }

    /// <summary>Requests and dumps.</summary>
    public NetlinkConnection Netlink { get; }

    /// <summary>Way into the namespace, for what netlink cannot do there: sockets, sysctl files. Owned by this connection.</summary>
    public NamespaceHandle Handle { get; }

    /// <summary>Which namespaces the ids stand for that this one has given to others.</summary>
    internal NamespaceIds NamespaceIds { get; }

    /// <summary>
    /// Opens a connection in a namespace. The handle is duplicated: the caller disposes its own.
    /// </summary>
    /// <param name="handle">Where.</param>
    /// <param name="expected">When an object named the namespace: what it must still be.</param>
    /// <param name="cancellation">Ends waits for the kernel.</param>
    /// <exception cref="VirtualNetException">Another namespace has taken the place of the expected one, or this one may not be entered.</exception>
    public static RouteConnection Open(NamespaceHandle handle, NetNamespace? expected = null, CancellationToken cancellation = default)
    {
        NetlinkSocket socket;
        try
        {
            socket = NetlinkSocket.OpenIn(handle.File, NETLINK_ROUTE);
        }
        catch (SystemCallException e)
        {
            throw NamespaceErrors.System($"enter the network namespace '{handle.Name ?? handle.Path}'", e, handle.Name ?? handle.Path ?? "home");
        }

        NetNamespace value = handle.ToValue(socket.NamespaceCookie);
        try
        {
            if (expected is not null)
                NamespaceHandle.Verify(expected, value.Identity);
            return new RouteConnection(
                new NetlinkConnection(socket, value.Place) { Schema = RouteSchema.Find, Cancellation = cancellation }, value, handle.Duplicate());
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Netlink.Dispose();
        Handle.Dispose();
    }
}
