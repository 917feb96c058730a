
namespace VirtualNet;

/// <summary>Which routes to list. What is null does not restrict.</summary>
public sealed record RouteFilter
{
    /// <summary>Only IPv4 (InterNetwork) or IPv6 (InterNetworkV6).</summary>
    public IPFamily? Family { get; init; }

    /// <summary>Only this table; null for the main one, <see cref="RouteTable.All"/> for all.</summary>
    public RouteTable? Table { get; init; }

    /// <summary>Only routes with a way out of the link with this index.</summary>
    public int? LinkIndex { get; init; }

    /// <summary>Only routes of this origin.</summary>
    public RouteProtocol? Protocol { get; init; }

    /// <summary>Only routes of this type.</summary>
    public RouteType? Type { get; init; }

    /// <summary>Only default routes. The kernel cannot filter by destination: the rest is read over, but no object is made of it.</summary>
    public bool DefaultOnly { get; init; }
}
