using System.Net;

namespace VirtualNet;

/// <summary>What a user gives for the destination of a route: a prefix, an address, or <c>default</c>, which is of the family that the gateway or -Family says.</summary>
public sealed class RouteDestination
{
    /// <summary>By text.</summary>
    /// <exception cref="FormatException">The text is none of them.</exception>
    public RouteDestination(string text) => Prefix = text.Trim().Equals("default", StringComparison.OrdinalIgnoreCase) ? null : new IPPrefix(text);

    /// <summary>By prefix.</summary>
    public RouteDestination(IPPrefix prefix) => Prefix = prefix;

    /// <summary>By framework network.</summary>
    public RouteDestination(IPNetwork network) => Prefix = new IPPrefix(network);

    /// <summary>By address: a host.</summary>
    public RouteDestination(IPAddress address) => Prefix = new IPPrefix(address);

    /// <summary>The prefix; null for <c>default</c>.</summary>
    public IPPrefix? Prefix { get; }

    /// <inheritdoc/>
    public override string ToString() => Prefix?.ToString() ?? "default";
}
