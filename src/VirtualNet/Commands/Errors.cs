using System.Management.Automation;

namespace VirtualNet.Commands;

/// <summary>Makes error records of Core's exceptions.</summary>
internal static class Errors
{
    public static ErrorRecord Record(VirtualNetException error, object? target = null) =>
        new(error, error.ErrorId, Category(error.Kind), target ?? error.Target);

    private static ErrorCategory Category(FailureKind kind) => kind switch
    {
        FailureKind.NotFound or FailureKind.Gone => ErrorCategory.ObjectNotFound,
        FailureKind.Exists => ErrorCategory.ResourceExists,
        FailureKind.PermissionDenied => ErrorCategory.PermissionDenied,
        FailureKind.InvalidArgument => ErrorCategory.InvalidArgument,
        FailureKind.Busy => ErrorCategory.ResourceBusy,
        FailureKind.NotSupported => ErrorCategory.NotImplemented,
        FailureKind.TimedOut => ErrorCategory.OperationTimeout,
        FailureKind.InvalidState => ErrorCategory.InvalidOperation,
        FailureKind.ProtocolViolation => ErrorCategory.InvalidData,
        _ => ErrorCategory.NotSpecified,
    };
}
