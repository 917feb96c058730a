using System.Globalization;

namespace VirtualNet.Netlink.Route;

/// <summary>Names of lightweight tunnels (linux/lwtunnel.h, LWTUNNEL_ENCAP_*), as ip-route(8) writes them.</summary>
internal static class EncapNames
{
    private static readonly string[] Names = ["none", "mpls", "ip", "ila", "ip6", "seg6", "bpf", "seg6local", "rpl", "ioam6", "xfrm"];

    /// <summary>The name of a number, else the number.</summary>
    public static string? Of(ushort type) => type == 0 ? null : type < Names.Length ? Names[type] : type.ToString(CultureInfo.InvariantCulture);
}
