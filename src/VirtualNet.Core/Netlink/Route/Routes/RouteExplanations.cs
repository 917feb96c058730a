using System.Net;
using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>What the kernel's refusals of requests about routes mean.</summary>
internal static class RouteExplanations
{
    public static NetlinkExplanation? Create(CreateRouteRequest request, NetlinkRefusal refusal)
    {
        NewRoute route = request.Route;
        return (Errno)refusal.ErrorNumber switch
        {
            Errno.EEXIST => new(
                "RouteExists",
                FailureKind.Exists,
                "there is a route to that destination with that metric already",
                "Give it another -Metric, change the other one with Set-NetRoute, or remove it first."),
            Errno.ENETUNREACH or Errno.EHOSTUNREACH when FirstVia(route) is { } via => Unreachable(route, via),
            Errno.ENETDOWN => new("LinkDown", FailureKind.InvalidState, $"the link{Quote(route.Link)} is down", "Enable it first: Enable-NetLink."),
            Errno.ENODEV => new("LinkNotFound", FailureKind.NotFound, route.Link is null && route.NextHops is null ? "no link was named, and none follows from it" : "there is no such link any more", "Name one with -Link."),
            Errno.EACCES when route.Destination.Family.ToIPFamily() == IPFamily.IPv6 => new("IPv6Disabled", FailureKind.InvalidState, $"IPv6 is switched off on the link{Quote(route.Link)}", "Set-NetSysctl switches it on: net.ipv6.conf.LINK.disable_ipv6."),
            Errno.ENOENT or Errno.ESRCH when request.Mode == RouteCreation.Replace => new("RouteNotFound", FailureKind.Gone, "it has gone since it was read"),
            Errno.EINVAL => Invalid(route, refusal),
            Errno.EAFNOSUPPORT => new("NotSupported", FailureKind.NotSupported, "this kernel has no IPv6, or it was switched off when the kernel started"),
            _ => null,
        };
    }

    public static NetlinkExplanation? Delete(NetlinkRefusal refusal) => (Errno)refusal.ErrorNumber switch
    {
        Errno.ESRCH or Errno.ENOENT or Errno.ENODEV => new("RouteNotFound", FailureKind.NotFound, "there is no such route any more"),
        _ => null,
    };

    /// <summary>A lookup that ends at a route of the refusing kinds gives that route's error (fib_props of net/ipv4/fib_semantics.c).</summary>
    public static NetlinkExplanation? Lookup(LookupRouteRequest request, NetlinkRefusal refusal)
    {
        IPAddress destination = request.Query.Destination;
        return (Errno)refusal.ErrorNumber switch
        {
            Errno.ENETUNREACH => new("NoRoute", FailureKind.NotFound, "no route leads there", "Get-NetRoute lists the routes; New-NetRoute default -Via GATEWAY makes a way to everywhere."),
            Errno.EHOSTUNREACH => new("NoRoute", FailureKind.NotFound, "a route of type unreachable forbids it, or no route of the link asked for leads there"),
            Errno.EACCES => new("NoRoute", FailureKind.NotFound, "a route of type prohibit forbids it"),
            Errno.EINVAL when request.Query.From is { } from => new("NoRoute", FailureKind.NotFound, $"a route of type blackhole swallows it, or {from} is no address of this namespace", "For a packet that is forwarded say where it comes in, with -InputLink."),
            Errno.EINVAL when refusal.AttributePath is null => new("NoRoute", FailureKind.NotFound, "a route of type blackhole swallows it"),
            Errno.ENODEV => new("LinkNotFound", FailureKind.NotFound, $"the link to ask about is not there, or it has no {(destination.AddressFamily.ToIPFamily() == IPFamily.IPv4 ? "IPv4" : "IPv6")}"),
            Errno.EXDEV => new("NoRoute", FailureKind.NotFound, "a packet with that source would be dropped on the link it comes in by (net.ipv4.conf.LINK.rp_filter)"),
            Errno.EAFNOSUPPORT or Errno.EOPNOTSUPP => new("NotSupported", FailureKind.NotSupported, "this kernel has no IPv6, or it was switched off when the kernel started"),
            _ => null,
        };
    }

    private static NetlinkExplanation Unreachable(NewRoute route, IPAddress via) => new(
        "GatewayUnreachable",
        FailureKind.InvalidState,
        route.Link is null
            ? $"no link has a network that the gateway {via} is in"
            : $"the gateway {via} is in no network of the link{Quote(route.Link)}",
        $"Give {(route.Link is null ? "a link" : "it")} an address of the gateway's network first (New-NetAddress) and see that it is up, or name the link and add -OnLink when the gateway is there all the same.");

    private static NetlinkExplanation? Invalid(NewRoute route, NetlinkRefusal refusal) => refusal.KernelMessage switch
    {
        { } text when text.Contains("prefsrc", StringComparison.OrdinalIgnoreCase) || text.Contains("preferred source", StringComparison.OrdinalIgnoreCase)
            => new("InvalidSource", FailureKind.InvalidArgument, $"{route.Source} is no address of this namespace"),
        { } text when text.Contains("local address", StringComparison.OrdinalIgnoreCase)
            => new("InvalidGateway", FailureKind.InvalidArgument, $"the gateway {FirstVia(route)} is an address of this machine itself"),
        { } text => new("InvalidArgument", FailureKind.InvalidArgument, text.TrimEnd('.')),
        null when route.Source is { } source => new("InvalidSource", FailureKind.InvalidArgument, $"{source} is no address of this namespace, or another value does not fit"),
        null => null,
    };

    private static IPAddress? FirstVia(NewRoute route) => route.Via ?? route.NextHops?.FirstOrDefault(hop => hop.Via is not null)?.Via;

    private static string Quote(LinkRef? link) => link is null ? "" : $" '{link}'";
}
