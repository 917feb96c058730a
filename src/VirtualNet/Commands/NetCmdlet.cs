using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;
using VirtualNet.Session;

namespace VirtualNet.Commands;

/// <summary>
/// Base of all cmdlets: the namespace to act in, connections that end with the cmdlet, Ctrl+C, and errors. A cmdlet overrides
/// <see cref="ProcessInput"/>, which may throw <see cref="VirtualNetException"/>: it becomes a non-terminating error.
/// </summary>
public abstract class NetCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<(string Key, RouteConnection Connection)> _connections = [];

    /// <summary>Namespace to act in: a name, a path, a process id or an object. Left out: where the session is.</summary>
    [Parameter]
    [Alias("NetNs", "NetNamespace")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceReference? Namespace { get; set; }

    /// <summary>Cancelled by Ctrl+C and by a downstream command that has enough.</summary>
    protected CancellationToken Cancellation => _stopping.Token;

    /// <summary>Handles one object of the pipeline, or the arguments when there is no pipeline.</summary>
    protected abstract void ProcessInput();

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Guard(ProcessInput);

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopping.Cancel();

    /// <summary>Runs <paramref name="action"/>; what it throws for a user becomes a non-terminating error, and stopping is silent.</summary>
    /// <returns>False when it failed.</returns>
    protected bool Guard(Action action, object? target = null)
    {
        try
        {
            action();
            return true;
        }
        catch (VirtualNetException e)
        {
            WriteError(Errors.Record(e, target));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The pipeline is being stopped: nothing to say.
        }

        return false;
    }

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

    /// <summary>Ends every connection.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends every connection. An override calls this one.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        foreach ((_, RouteConnection connection) in _connections)
            connection.Dispose();
        _connections.Clear();
        _stopping.Dispose();
    }

    private RouteConnection ConnectCurrent() => Cached("", () => RouteConnection.Open(RunspaceNamespaces.Current, null, Cancellation));

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
