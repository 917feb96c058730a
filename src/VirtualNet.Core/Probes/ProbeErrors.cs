using System.Net;
using System.Net.Sockets;
using VirtualNet.Interop;
using VirtualNet.Namespaces;

namespace VirtualNet.Probes;

/// <summary>Why a test could not be made at all, each with a cure.</summary>
internal static class ProbeErrors
{
    public static VirtualNetException NotPermitted(NamespaceHandle ns, IPAddress destination) => new(
        "PingNotPermitted",
        FailureKind.PermissionDenied,
        $"Could not ping {destination}{ns.Place}: this user may make neither ping sockets nor raw sockets there. Put the user's group into net.ipv4.ping_group_range (Set-NetSysctl net.ipv4.ping_group_range '0 2147483647'), start the session with the capability CAP_NET_RAW, or test a TCP port with -Port.",
        destination);

    public static VirtualNetException NoFamily(NamespaceHandle ns, IPAddress destination) => new(
        "NotSupported",
        FailureKind.NotSupported,
        $"Could not test {destination}{ns.Place}: this kernel has no {(destination.AddressFamily == AddressFamily.InterNetwork ? "IPv4" : "IPv6")}, or it was switched off when the kernel started.",
        destination);

    public static VirtualNetException Source(NamespaceHandle ns, IPAddress source, Errno error) => new(
        "InvalidSource",
        FailureKind.InvalidArgument,
        error == Errno.EADDRNOTAVAIL
            ? $"Could not send from {source}{ns.Place}: no link there has that address. Get-NetAddress lists those there are."
            : $"Could not send from {source}{ns.Place}: {SystemCall.Describe(error)} ({error}).",
        source);

    public static VirtualNetException NameNotResolved(string name, string why) => new(
        "NameNotResolved",
        FailureKind.NotFound,
        $"The name '{name}' could not be resolved: {why}. Names are resolved in the session's home namespace.",
        name);
}
