using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Asks for all routing rules of a family. Equivalent to <c>ip rule show</c>.</summary>
/// <param name="Family">IPv4 or IPv6.</param>
internal sealed record DumpRulesRequest(IPFamily Family) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_GETRULE;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => "list the routing rules";

    public object? Target => null;

    public void WriteBody(ref MessageWriter writer) => writer.Struct(new fib_rule_hdr { family = (byte)Family });
}
