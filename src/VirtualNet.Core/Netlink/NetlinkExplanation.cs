using VirtualNet.Interop;

namespace VirtualNet.Netlink;

/// <summary>A refusal in a user's words.</summary>
/// <param name="ErrorId">Stable identifier of the error.</param>
/// <param name="Kind">What sort of failure it is.</param>
/// <param name="Reason">Why: a clause without a full stop.</param>
/// <param name="Hint">What to do: a whole sentence; null when there is nothing useful to say.</param>
public sealed record NetlinkExplanation(string ErrorId, FailureKind Kind, string Reason, string? Hint = null)
{
    /// <summary>What the error number means when the request has nothing better to say.</summary>
    public static NetlinkExplanation General(NetlinkRefusal refusal)
    {
        string reason = refusal.KernelMessage?.TrimEnd('.') ?? Describe(refusal.ErrorNumber);
        return (Errno)refusal.ErrorNumber switch
        {
            Errno.EPERM or Errno.EACCES => new("PermissionDenied", FailureKind.PermissionDenied, "the capability CAP_NET_ADMIN is missing", Capability),
            Errno.EEXIST => new("AlreadyExists", FailureKind.Exists, reason),
            Errno.ENODEV => new("LinkNotFound", FailureKind.NotFound, refusal.KernelMessage is null ? "there is no such link" : reason),
            Errno.ENOENT or Errno.ESRCH => new("NotFound", FailureKind.NotFound, refusal.KernelMessage is null ? "it is not there" : reason),
            Errno.EBUSY => new("Busy", FailureKind.Busy, reason),
            Errno.EOPNOTSUPP => new("NotSupported", FailureKind.NotSupported, reason),
            Errno.EINVAL or Errno.ERANGE => new("InvalidArgument", FailureKind.InvalidArgument, reason),
            _ => new("NetlinkError", FailureKind.Unspecified, reason),
        };
    }

    /// <summary>What to do about a missing capability.</summary>
    internal const string Capability =
        "Start the session as root, give pwsh that capability, or work in a user namespace of your own (unshare -Urn).";

    private static string Describe(int errno)
    {
        string text = SystemCall.Describe((Errno)errno);
        return $"{char.ToLowerInvariant(text[0])}{text[1..]} ({(Errno)errno})";
    }
}
