using System.Management.Automation;

namespace VirtualNet.Commands;

/// <summary>The errors of one array argument.</summary>
internal static class BatchErrors
{
    /// <summary>
    /// The record of one that failed. Under -ErrorAction Stop only the first is seen, so it says how many of the batch were done.
    /// </summary>
    /// <param name="error">Why it failed.</param>
    /// <param name="target">What failed.</param>
    /// <param name="done">How many of the batch were done.</param>
    /// <param name="all">How many there were.</param>
    /// <param name="stops">Whether the first error ends the command.</param>
    public static ErrorRecord Record(VirtualNetException error, object? target, int done, int all, bool stops)
    {
        ErrorRecord record = Errors.Record(error, target);
        if (stops && all > 1)
            record.ErrorDetails = new ErrorDetails($"{error.Message} ({done} of {all} were done.)");
        return record;
    }

    /// <summary>
    /// Writes the errors of a batch, and what succeeded, in the order of the input. A missing capability is one terminating error.
    /// </summary>
    /// <param name="cmdlet">The cmdlet that acted.</param>
    /// <param name="outcomes">Error, if any, and what it is about, of each.</param>
    /// <param name="write">Writes the result of the n-th, which succeeded.</param>
    public static void Report(PSCmdlet cmdlet, IReadOnlyList<(VirtualNetException? Error, object Target)> outcomes, Action<int>? write = null)
    {
        int failed = outcomes.Count(o => o.Error is not null);
        if (failed > 0 && outcomes.FirstOrDefault(o => o.Error is { } e && IsMissingCapability(e)) is { Error: { } missing } lacking)
            cmdlet.ThrowTerminatingError(Errors.Record(missing, lacking.Target));
        bool stops = failed > 0 && Stops(cmdlet);
        for (int i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i].Error is { } error)
                cmdlet.WriteError(Record(error, outcomes[i].Target, outcomes.Count - failed, outcomes.Count, stops));
            else
                write?.Invoke(i);
        }
    }

    /// <summary>True when an error ends the command: -ErrorAction Stop or its preference variable.</summary>
    public static bool Stops(PSCmdlet cmdlet)
    {
        object? wanted = cmdlet.MyInvocation.BoundParameters.TryGetValue("ErrorAction", out object? given) ? given : cmdlet.GetVariableValue("ErrorActionPreference");
        return LanguagePrimitives.TryConvertTo(wanted, out ActionPreference action) && action == ActionPreference.Stop;
    }

    /// <summary>A capability that one of a batch lacks all lack: one terminating error says it.</summary>
    public static bool IsMissingCapability(VirtualNetException error) => error is { Kind: FailureKind.PermissionDenied, ErrorId: "PermissionDenied" };
}
