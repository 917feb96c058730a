using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>What the kernel's refusals about bridges mean: most come as a bare error number (net/bridge/br_netlink.c, br_if.c, br_vlan.c).</summary>
internal static class BridgeExplanations
{
    private const ushort NeverForwarded = 0x0007; // BR_GROUPFWD_RESTRICTED of net/bridge/br_private.h

    /// <summary>An option of the bridge itself.</summary>
    public static NetlinkExplanation? Bridge(BridgeOptions options, NetlinkRefusal refusal) => (Errno)refusal.ErrorNumber switch
    {
        _ when refusal.KernelMessage is not null || refusal.PolicyText is not null => null,
        Errno.ERANGE => new("BridgeTimeOutOfRange", FailureKind.InvalidArgument, "a time is out of range", "With the spanning tree protocol on, the forward delay is 2 to 30 s, the hello time 1 to 10 s and the maximum age 6 to 40 s."),
        Errno.EOPNOTSUPP when HasVlan(options) => VlanNotSupported,
        Errno.EPERM when options.DefaultPvid is not null => new("BridgeVlanFilteringOn", FailureKind.InvalidState, "the default VLAN cannot be changed while the bridge filters VLANs, or the capability CAP_NET_ADMIN is missing", "Switch filtering off, change it, and switch filtering on again."),
        Errno.EINVAL when options.GroupForwardMask is { } mask && (mask & NeverForwarded) != 0 => new("InvalidGroupForwardMask", FailureKind.InvalidArgument, $"the group forward mask 0x{mask:x} has one of the bits 0 to 2", "Those groups belong to the bridges themselves and are never forwarded."),
        Errno.EINVAL when options.GroupAddress is { } group => new("InvalidGroupAddress", FailureKind.InvalidArgument, $"{group} cannot be the group address", "Take 01:80:c2:00:00:0X, X being neither 1, 2 nor 3."),
        Errno.EINVAL when options.DefaultPvid is > 4094 => new("InvalidVlanId", FailureKind.InvalidArgument, $"{options.DefaultPvid} is no VLAN", "VLANs are numbered 1 to 4094; 0 means none."),
        Errno.EPROTONOSUPPORT => new("InvalidVlanProtocol", FailureKind.InvalidArgument, "the VLAN protocol is neither 802.1Q nor 802.1ad"),
        _ => null,
    };

    /// <summary>An option of a port.</summary>
    public static NetlinkExplanation? Port(BridgePortOptions options, NetlinkRefusal refusal) => (Errno)refusal.ErrorNumber switch
    {
        _ when refusal.KernelMessage is not null || refusal.PolicyText is not null => null,
        Errno.EOPNOTSUPP => new("NotABridgePort", FailureKind.InvalidState, "it is not a port of a bridge, or this kernel's bridges lack the option", "Add-BridgePort makes it a port."),
        Errno.ERANGE => new("PortOptionOutOfRange", FailureKind.InvalidArgument, "the priority or the cost is out of range", "The priority is 0 to 63, the cost 1 to 65535."),
        Errno.EBUSY when options.State is not null => new("SpanningTreeOn", FailureKind.InvalidState, "the kernel's spanning tree protocol sets the state of this port", "Switch the protocol off at the bridge to set states by hand."),
        Errno.ENETDOWN when options.State is not null => new("LinkDown", FailureKind.InvalidState, "the port is down", "Enable the link first."),
        Errno.ENOENT or Errno.ENODEV or Errno.EINVAL when options.BackupPortIndex is > 0 => new("BackupPortNotFound", FailureKind.NotFound, "the backup port is not a port of the same bridge"),
        Errno.EINVAL when options.GroupForwardMask is { } mask && (mask & NeverForwarded) != 0 => new("InvalidGroupForwardMask", FailureKind.InvalidArgument, $"the group forward mask 0x{mask:x} has one of the bits 0 to 2", "Those groups belong to the bridges themselves and are never forwarded."),
        Errno.EINVAL when options.MulticastRouter is not null => new("InvalidMulticastRouter", FailureKind.InvalidArgument, "that mode of multicast routers is not possible here"),
        Errno.EINVAL when options.State is not null => new("InvalidPortState", FailureKind.InvalidArgument, "there is no such state of a port"),
        _ => null,
    };

    /// <summary>This kernel cannot filter VLANs: it refuses to switch filtering on, and ignores the other VLAN options.</summary>
    public static NetlinkExplanation VlanNotSupported { get; } =
        new("BridgeVlanNotSupported", FailureKind.NotSupported, "this kernel's bridges cannot filter VLANs", "It needs CONFIG_BRIDGE_VLAN_FILTERING.");

    /// <summary>True when an option is about VLANs.</summary>
    public static bool HasVlan(BridgeOptions options) =>
        options.VlanFiltering is not null || options.VlanProtocol is not null || options.DefaultPvid is not null || options.VlanStatistics is not null || options.VlanStatisticsPerPort is not null;
}
