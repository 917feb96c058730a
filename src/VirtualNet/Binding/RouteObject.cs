using System.Management.Automation;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>A route that came down the pipeline: a <see cref="NetRoute"/>, also one that went through serialization, and nothing else.</summary>
public sealed class RouteObject
{
    private readonly NetRoute? _route;
    private readonly string _text;
    private readonly RouteTable _table;

    /// <summary>Of a route.</summary>
    public RouteObject(NetRoute route) => (_route, _text, _table, Namespace) = (route, route.ToString(), route.Table, route.Namespace);

    /// <summary>Of a route that went through serialization (a job, a remote session, CliXml).</summary>
    /// <exception cref="ArgumentException">The object is something else.</exception>
    public RouteObject(PSObject value)
    {
        if (!Deserialized.Is(value, nameof(NetRoute)))
            throw new ArgumentException($"An object of type {value.TypeNames[0]} is not a route.", nameof(value));
        _text = value.ToString();
        _table = new RouteTable(Deserialized.Text(value, "Table") ?? "main");
        Namespace = Deserialized.NamespaceOf(value);
    }

    /// <summary>Namespace that it came from; null for the session's.</summary>
    public NetNamespace? Namespace { get; }

    /// <summary>The route itself; what lost its type is looked up by its text, which says all that tells it from others.</summary>
    /// <exception cref="VirtualNetException"><c>RouteNotFound</c>: it is not there any more.</exception>
    public NetRoute Resolve(RouteConnection connection) =>
        _route
        ?? connection.ListRoutes(new RouteFilter { Table = _table }).Items.FirstOrDefault(route => route.ToString() == _text)
        ?? throw RouteErrors.NotFound(_text, connection.Namespace);

    /// <inheritdoc/>
    public override string ToString() => _text;
}
