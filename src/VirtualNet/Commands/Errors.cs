using System.Management.Automation;

namespace VirtualNet.Commands;

/// <summary>Makes error records of Core's exceptions.</summary>
internal static class Errors
{
    public static ErrorRecord Record(VirtualNetException error, object? target = null) =>
        new(error, error.ErrorId, Category(error.Kind), target ?? error.Target);

    /// <summary>The error of one of many. When it will stop the cmdlet, its text says how many succeeded: no other will be seen.</summary>
    public static ErrorRecord OfBatch(PSCmdlet cmdlet, VirtualNetException error, object target, int count, int failed)
    {
        ErrorRecord record = Record(error, target);
        if (count > 1 && Stops(cmdlet))
            record.ErrorDetails = new ErrorDetails($"{error.Message} ({count - failed} of {count} succeeded.)");
        return record;
    }

    private static bool Stops(PSCmdlet cmdlet)
    {
        object? preference = cmdlet.MyInvocation.BoundParameters.TryGetValue("ErrorAction", out object? given) ? given : cmdlet.GetVariableValue("ErrorActionPreference");
        return LanguagePrimitives.TryConvertTo(preference, out ActionPreference action) && action == ActionPreference.Stop;
    }

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
