using VirtualNet.Interop;

namespace VirtualNet.Sysctl;

/// <summary>Everything that can be wrong with a setting.</summary>
internal static class SysctlErrors
{
    public static VirtualNetException InvalidName(string name) => new(
        "InvalidSysctlName",
        FailureKind.InvalidArgument,
        $"'{name}' is not the name of a network setting: something like net.ipv4.ip_forward is expected, or with -Link the last part alone, such as forwarding.",
        name);

    public static VirtualNetException NotFound(SysctlKey key, NetNamespace ns) => new(
        "SysctlNotFound",
        FailureKind.NotFound,
        $"There is no setting '{key.Name}'{ns.Place}: {(key.Link is { } link ? $"there is no link '{link}', or this kernel has no such setting for links" : "this kernel has none of that name, or has it for the first namespace alone")}. Get-NetSysctl lists those there are.",
        key.Name);

    public static VirtualNetException NotFoundOnLink(string key, string link, NetNamespace ns) => new(
        "SysctlNotFound",
        FailureKind.NotFound,
        $"The link '{link}'{ns.Place} has no setting '{key}'. Get-NetSysctl -Link {link} lists those that it has.",
        key);

    public static VirtualNetException NotRead(SysctlKey key, Errno error, NetNamespace ns) => error switch
    {
        Errno.ENOENT or Errno.ENOTDIR => NotFound(key, ns),
        Errno.EISDIR => new("InvalidSysctlName", FailureKind.InvalidArgument, $"'{key.Name}' is a group of settings. Get-NetSysctl {key.Name}.* lists them.", key.Name),
        Errno.EACCES or Errno.EPERM => new("SysctlWriteOnly", FailureKind.PermissionDenied, $"The setting '{key.Name}'{ns.Place} may not be read: it can only be written, or only by root.", key.Name),
        _ => new("SysctlError", FailureKind.Unspecified, $"Could not read the setting '{key.Name}'{ns.Place}: {SystemCall.Describe(error)} ({error}).", key.Name),
    };

    public static VirtualNetException NotWritten(SysctlKey key, string value, Errno error, Func<bool> isWritable, NetNamespace ns)
    {
        string attempt = $"Could not set '{key.Name}'{ns.Place} to '{value}'";
        return error switch
        {
            Errno.ENOENT or Errno.ENOTDIR => NotFound(key, ns),
            Errno.EISDIR => new("InvalidSysctlName", FailureKind.InvalidArgument, $"{attempt}: it is a group of settings. Get-NetSysctl {key.Name}.* lists them.", key.Name),
            Errno.EROFS => new("SysctlReadOnly", FailureKind.PermissionDenied, $"{attempt}: /proc/sys is mounted read-only here, as containers have it. Have the container started with the setting, or privileged.", key.Name),
            Errno.EACCES or Errno.EPERM when !isWritable() => new("SysctlReadOnly", FailureKind.PermissionDenied, $"{attempt}: the kernel lets it only be read.", key.Name),
            Errno.EACCES or Errno.EPERM => new("PermissionDenied", FailureKind.PermissionDenied, $"{attempt}: the capability CAP_NET_ADMIN is missing, or the setting is the machine's and only its administrator's to change. {Netlink.NetlinkExplanation.Capability}", key.Name),
            Errno.EINVAL or Errno.ERANGE => new("InvalidSysctlValue", FailureKind.InvalidArgument, $"{attempt}: the kernel does not take this value.", key.Name),
            Errno.EBUSY => new("SysctlBusy", FailureKind.Busy, $"{attempt}: it cannot be changed while it is in use.", key.Name),
            _ => new("SysctlError", FailureKind.Unspecified, $"{attempt}: {SystemCall.Describe(error)} ({error}).", key.Name),
        };
    }

    public static VirtualNetException NotKept(SysctlKey key, string value, string found, NetNamespace ns) => new(
        "SysctlNotKept",
        FailureKind.InvalidState,
        $"The setting '{key.Name}'{ns.Place} was set to '{value}', and is '{found}' now: the kernel adjusts it, or somebody else changed it.",
        key.Name);
}
