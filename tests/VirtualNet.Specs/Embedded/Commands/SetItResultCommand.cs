using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>Set-ItResult -Skipped: ends the test as skipped, with the reason.</summary>
[Cmdlet(VerbsCommon.Set, "ItResult")]
internal sealed class SetItResultCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public SwitchParameter Skipped { get; set; }

    [Parameter]
    public string Because { get; set; } = "";

    protected override void EndProcessing() =>
        ThrowTerminatingError(new ErrorRecord(new SkippedException(Because), "PesterTestSkipped", ErrorCategory.InvalidResult, null));
}
