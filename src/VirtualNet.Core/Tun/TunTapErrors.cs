using VirtualNet.Interop;
using VirtualNet.Netlink;

namespace VirtualNet.Tun;

/// <summary>What can go wrong when tun/tap devices are made and opened, in a user's words.</summary>
internal static class TunTapErrors
{
    /// <summary>/dev/net/tun itself could not be opened.</summary>
    public static VirtualNetException ControlFile(string operation, Errno error) => error switch
    {
        Errno.ENOENT or Errno.ENOTDIR => new(
            "TunDeviceMissing",
            FailureKind.NotSupported,
            $"Could not {operation}: there is no {TunDevice.Path}. Load the module (modprobe tun), or hand the file into the container (--device {TunDevice.Path}).",
            TunDevice.Path),
        Errno.ENODEV or Errno.ENXIO => new(
            "TunDeviceMissing",
            FailureKind.NotSupported,
            $"Could not {operation}: this kernel has nothing behind {TunDevice.Path}. It needs CONFIG_TUN (module tun).",
            TunDevice.Path),
        Errno.EACCES or Errno.EPERM => new(
            "TunDeviceDenied",
            FailureKind.PermissionDenied,
            $"Could not {operation}: {TunDevice.Path} may not be opened by user '{Accounts.UserName(Accounts.CurrentUser)}'. An administrator can open it to everybody with chmod 0666 {TunDevice.Path}; devices keep their owners.",
            TunDevice.Path),
        _ => new("TunDeviceError", FailureKind.Unspecified, $"Could not {operation}: {TunDevice.Path} could not be opened: {Words(error)}.", TunDevice.Path),
    };

    public static VirtualNetException NoCapability(string operation, string target) =>
        new("PermissionDenied", FailureKind.PermissionDenied, $"Could not {operation}: the capability CAP_NET_ADMIN is missing. {NetlinkExplanation.Capability}", target);

    public static VirtualNetException Exists(string operation, string name, NetLink? existing) =>
        new(
            "LinkExists",
            FailureKind.Exists,
            $"Could not {operation}: there is {Describe(existing)} named '{name}' already. Choose another name{(existing?.Kind == "tun" ? ", or use -IfNotExists" : "")}.",
            name);

    public static VirtualNetException NotTunTap(string operation, NetLink link) =>
        new("NotATunTap", FailureKind.InvalidArgument, $"Could not {operation}: '{link.Name}' is {Describe(link)}, not a tun or tap device. Get-TunTap lists those there are.", link.Name);

    public static VirtualNetException ModeMismatch(string operation, NetLink link, TunTapMode wanted) =>
        new(
            "TunTapModeMismatch",
            FailureKind.InvalidArgument,
            $"Could not {operation}: '{link.Name}' is {Describe(link)}, not a {Word(wanted)} device. Leave -Mode out, or choose another name.",
            link.Name);

    public static VirtualNetException SingleQueue(string operation, NetLink link) =>
        new("TunTapNotMultiQueue", FailureKind.InvalidArgument, $"Could not {operation}: it takes one queue only. New-TunTap -MultiQueue makes a device that takes several.", link.Name);

    public static VirtualNetException OwnedByOther(string operation, NetLink link, TunTapDetails details)
    {
        string owners = details switch
        {
            { Owner: { } user, Group: { } group } => $"user '{Accounts.UserName(user)}' and group '{Accounts.GroupName(group)}' (both must match)",
            { Owner: { } user } => $"user '{Accounts.UserName(user)}'",
            { Group: { } group } => $"group '{Accounts.GroupName(group)}'",
            _ => "somebody else",
        };
        return new(
            "TunTapOwnedByOther",
            FailureKind.PermissionDenied,
            $"Could not {operation}: it belongs to {owners}, and this session runs as '{Accounts.UserName(Accounts.CurrentUser)}' without CAP_NET_ADMIN. Have it made with -Owner or -Group for you, or start the session as its owner.",
            link.Name);
    }

    public static VirtualNetException Busy(string operation, NetLink link, string? hint = null)
    {
        IReadOnlyList<TunTapHolder> holders = TunTapHolder.Find(link.Name);
        string who = holders.Count == 0 ? "a program" : string.Join(", ", holders);
        return new("TunTapBusy", FailureKind.Busy, $"Could not {operation}: {who} has it open. {hint ?? "Close it there first; New-TunTap -MultiQueue makes a device that several programs can open."}", link.Name);
    }

    public static VirtualNetException TooManyQueues(string operation, string name) =>
        new("TunTapTooManyQueues", FailureKind.InvalidArgument, $"Could not {operation}: the kernel takes at most 256 queues for one device.", name);

    public static VirtualNetException NoNumberLeft(string operation, string template) =>
        new("NoNumberLeft", FailureKind.Exists, $"Could not {operation}: every number for '{template}' is taken.", template);

    public static VirtualNetException UnknownAccount(string operation, string what, uint id, string target) =>
        new("UnknownAccount", FailureKind.InvalidArgument, $"Could not {operation}: {what} {id} does not exist in this user namespace.", target);

    public static VirtualNetException Other(string operation, SystemCallException cause, string target) =>
        new("TunTapError", FailureKind.Unspecified, $"Could not {operation}: {cause.Call} says {Words(cause.Error)}.", target, cause);

    /// <summary>"a tap device", "a link of kind bridge".</summary>
    public static string Describe(NetLink? link) => link switch
    {
        null => "a link",
        { Details: TunTapDetails details } => $"a {Word(details.Mode)} device",
        { Kind: null } => "a physical or loopback link",
        _ => $"a link of kind {link.Kind}",
    };

    public static string Word(TunTapMode mode) => mode is TunTapMode.Tun ? "tun" : "tap";

    private static string Words(Errno error) => $"{SystemCall.Describe(error)} ({error})";
}
