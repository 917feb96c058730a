using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>What it means when the kernel refuses to make a link the port of a master: several cases come as a bare error number (net/bridge/br_if.c, br_add_if).</summary>
internal static class MasterExplanations
{
    /// <summary>Why a link cannot become a port.</summary>
    /// <param name="refusal">What the kernel said.</param>
    /// <param name="link">Name of the link.</param>
    /// <param name="master">Name of the master; null when only its index is known.</param>
    public static NetlinkExplanation? Join(NetlinkRefusal refusal, string link, string? master)
    {
        string it = master is null ? "the master" : $"'{master}'";
        return (Errno)refusal.ErrorNumber switch
        {
            Errno.ELOOP => new("LinkLoop", FailureKind.InvalidState, refusal.KernelMessage?.TrimEnd('.') ?? "it would make a loop", "A bridge is not a port of a bridge, nor of itself: join two bridges by a veth pair."),
            Errno.EINVAL when refusal.KernelMessage is null && link == "lo" => new("LinkNotBridgeable", FailureKind.InvalidArgument, "the loopback link cannot be a port"),
            Errno.EINVAL when refusal.KernelMessage is null => new("LinkNotBridgeable", FailureKind.InvalidArgument, "only links that carry Ethernet frames can be ports", "tun links and IP tunnels carry packets without a frame: use a tap link, gretap or vxlan."),
            Errno.EOPNOTSUPP when refusal.KernelMessage is null => new("LinkNotBridgeable", FailureKind.InvalidArgument, $"{it} takes no ports, or the link may not be one, as wireless stations and macvlan links may not", "Choose a bridge, and a link that can send with other hosts' addresses."),
            Errno.EBUSY => new("LinkBusy", FailureKind.Busy, refusal.KernelMessage?.TrimEnd('.') ?? "it is in use already: a macvlan link stands on it, or another master has it", "Remove what uses it first."),
            Errno.EXFULL => new("BridgeFull", FailureKind.InvalidState, "the bridge has all the ports it can have: 1023"),
            Errno.ENODEV => new("LinkNotFound", FailureKind.NotFound, $"the link or {it} is gone"),
            _ => null,
        };
    }
}
