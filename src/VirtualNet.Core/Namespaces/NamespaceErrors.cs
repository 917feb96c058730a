using VirtualNet.Interop;

namespace VirtualNet.Namespaces;

/// <summary>Everything that can be wrong with a namespace, each in one sentence with a cure.</summary>
internal static class NamespaceErrors
{
    public static VirtualNetException InvalidName(string name, string problem) =>
        new("InvalidNamespaceName", FailureKind.InvalidArgument, $"'{name}' cannot be the name of a network namespace: {problem}.", name);

    public static VirtualNetException NotFound(string name) =>
        new("NamespaceNotFound", FailureKind.NotFound, $"There is no network namespace '{name}'. Get-NetNamespace lists the named ones, Get-NetNamespace -All all of them.", name);

    public static VirtualNetException Exists(string name) =>
        new("NamespaceExists", FailureKind.Exists, $"The network namespace '{name}' exists already. Remove it first, or use -IfNotExists.", name);

    public static VirtualNetException ProcessEnded(int id) =>
        new("ProcessNotFound", FailureKind.NotFound, $"There is no process {id}, so its network namespace cannot be found: it may have ended.", id);

    public static VirtualNetException NotANamespace(string path) =>
        new("NotANetNamespace", FailureKind.InvalidArgument, $"'{path}' is not a network namespace. Files in {NamespaceNames.Directory} and /proc/PID/ns/net are.", path);

    public static VirtualNetException Gone(NetNamespace ns) =>
        new("NamespaceGone", FailureKind.Gone, $"The network namespace '{ns.DisplayName}' that this object belongs to is gone; another one may have its name now. Read the object again.", ns);

    public static VirtualNetException Denied(string what, object target) =>
        new("PermissionDenied", FailureKind.PermissionDenied, $"Could not {what}: the capability CAP_SYS_ADMIN is missing. {NetlinkCapabilityHint}", target);

    public static VirtualNetException System(string what, SystemCallException cause, object target) =>
        cause.Error is Errno.EPERM or Errno.EACCES
            ? Denied(what, target)
            : new VirtualNetException("NamespaceError", FailureKind.Unspecified, $"Could not {what}: {SystemCall.Describe(cause.Error)} ({cause.Error}).", target, cause);

    private const string NetlinkCapabilityHint = "Start the session as root, or work in a user namespace of your own (unshare -Urnm).";
}
