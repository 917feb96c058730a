using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>The rows that settings of links have: one for each link, and <c>all</c> and <c>default</c>.</summary>
internal static class SysctlLinks
{
    /// <summary>The name of the row as it is now: links are renamed.</summary>
    /// <exception cref="VirtualNetException"><c>LinkNotFound</c>.</exception>
    public static string Row(LinkReference reference, RouteConnection connection) =>
        reference is { Index: 0, Name: "all" or "default" } ? reference.Name : reference.Resolve(connection).Name;
}
