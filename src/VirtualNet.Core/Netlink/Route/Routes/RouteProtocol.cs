using System.Globalization;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>Who put a route there: a number, with a name where it has one (linux/rtnetlink.h, RTPROT_*, and /etc/iproute2/rt_protos). The kernel acts on 0 to 4 only.</summary>
/// <param name="Number">0 to 255.</param>
public readonly record struct RouteProtocol(byte Number)
{
    private static readonly Lazy<NumberNames> Names = new(() => NumberNames.Load(
        "rt_protos",
        (0, "unspec"), (1, "redirect"), (2, "kernel"), (3, "boot"), (4, "static"), (8, "gated"), (9, "ra"), (10, "mrt"), (11, "zebra"), (12, "bird"),
        (13, "dnrouted"), (14, "xorp"), (15, "ntk"), (16, "dhcp"), (17, "mrouted"), (18, "keepalived"), (42, "babel"), (84, "ovn"), (99, "openr"),
        (186, "bgp"), (187, "isis"), (188, "ospf"), (189, "rip"), (192, "eigrp")));

    /// <summary>By name or number.</summary>
    /// <param name="nameOrNumber"><c>static</c>, <c>dhcp</c>, <c>77</c> ...</param>
    /// <exception cref="VirtualNetException"><c>UnknownRouteProtocol</c>: neither a name nor a number from 0 to 255.</exception>
    public RouteProtocol(string nameOrNumber)
        : this(Names.Value.NumberOf(nameOrNumber) is { } number and <= byte.MaxValue ? (byte)number : throw Unknown(nameOrNumber))
    {
    }

    /// <summary>By number.</summary>
    /// <exception cref="VirtualNetException"><c>UnknownRouteProtocol</c>: out of range.</exception>
    public RouteProtocol(int number)
        : this(number is >= 0 and <= byte.MaxValue ? (byte)number : throw Unknown(number.ToString(CultureInfo.InvariantCulture)))
    {
    }

    /// <summary>The kernel itself, when an address was added.</summary>
    public static RouteProtocol Kernel => new((byte)2);

    /// <summary>What ip(8) marks its routes with, and VirtualNet too unless told otherwise.</summary>
    public static RouteProtocol Boot => new((byte)3);

    /// <summary>An administrator, meant to last.</summary>
    public static RouteProtocol Static => new((byte)4);

    /// <summary>A router advertisement.</summary>
    public static RouteProtocol RouterAdvertisement => new((byte)9);

    /// <summary>A DHCP client.</summary>
    public static RouteProtocol Dhcp => new((byte)16);

    /// <summary>Those that have a name on this machine.</summary>
    public static IReadOnlyList<RouteProtocol> Named => [.. Names.Value.All.Where(p => p.Key <= byte.MaxValue).Select(p => new RouteProtocol((byte)p.Key)).OrderBy(p => p.Number)];

    /// <summary>Name; null when it has none.</summary>
    public string? Name => Names.Value.NameOf(Number);

    /// <summary>The name, else the number.</summary>
    public override string ToString() => Name ?? Number.ToString(CultureInfo.InvariantCulture);

    private static VirtualNetException Unknown(string text) =>
        new("UnknownRouteProtocol", FailureKind.InvalidArgument, $"'{text}' is not a routing protocol: give a number from 0 to 255, or a name such as static or dhcp.", text);
}
