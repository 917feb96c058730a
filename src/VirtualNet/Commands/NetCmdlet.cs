using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;
using VirtualNet.Session;

namespace VirtualNet.Commands;

/// <summary>Base of the cmdlets that act in a network namespace: which one, and connections that end with the cmdlet.</summary>
public abstract class NetCmdlet : NetCommandBase
{
    private readonly List<(string Key, RouteConnection Connection)> _connections = [];

    /// <summary>Namespace to act in: a name, a path, a process id or an object. Left out: where the session is.</summary>
    [Parameter]
    [Alias("NetNs", "NetNamespace")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceReference? Namespace { get; set; }

    /// <summary>
    /// The connection to the namespace that counts: that of <c>-Namespace</c>, else the one that <paramref name="from"/> came from,
    /// else the session's. One connection per namespace, closed when the cmdlet ends.
    /// </summary>
    /// <param name="from">Namespace of the object to act on; null for arguments.</param>
    /// <exception cref="VirtualNetException">There is no such namespace, or <c>-Namespace</c> contradicts the object.</exception>
    protected RouteConnection Connect(NetNamespace? from = null)
    {
        RouteConnection connection = Namespace is not null ? Connect(Namespace) : from is not null ? Connect(new NamespaceReference(from)) : ConnectCurrent();
        if (Namespace is not null && from is not null && !connection.Namespace.IsSame(from))
        {
            throw new VirtualNetException(
                "NamespaceMismatch",
                FailureKind.InvalidArgument,
                $"-Namespace '{Namespace}' contradicts the object, which belongs to {(from.DisplayName.Length == 0 ? "the session's namespace" : $"'{from.DisplayName}'")}. Leave -Namespace out.",
                from);
        }

        return connection;
    }

    /// <summary>A connection to a namespace given by itself: a destination, a peer's.</summary>
    protected RouteConnection Connect(NamespaceReference reference)
    {
        string key = reference.Expected is { Identity.IsKnown: true } expected ? expected.Identity.ToString() : reference.Text;
        return Cached(key, () =>
        {
            using var handle = reference.Open();
            return RouteConnection.Open(handle, reference.Expected, Cancellation);
        });
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach ((_, RouteConnection connection) in _connections)
            connection.Dispose();
        _connections.Clear();
        base.Dispose(disposing);
    }

    private RouteConnection ConnectCurrent() => Cached("", () => RouteConnection.Open(NamespaceSession.Current.Handle, null, Cancellation));

    private RouteConnection Cached(string key, Func<RouteConnection> open)
    {
        foreach ((string known, RouteConnection connection) in _connections)
        {
            if (known == key)
                return connection;
        }

        RouteConnection fresh = open();
        _connections.Add((key, fresh));
        return fresh;
    }
}
