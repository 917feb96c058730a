using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Join-Path.</summary>
[Cmdlet(VerbsCommon.Join, "Path")]
internal sealed class JoinPathCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    public string[] Path { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[]? ChildPath { get; set; }

    [Parameter(Position = 2, ValueFromRemainingArguments = true)]
    [AllowEmptyCollection]
    public string[] AdditionalChildPath { get; set; } = [];

    [Parameter]
    public SwitchParameter Resolve { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            var joined = (ChildPath ?? []).Concat(AdditionalChildPath).Aggregate(path, SessionState.Path.Combine);
            if (!Resolve)
            {
                WriteObject(joined);
                continue;
            }

            try
            {
                WriteObject(SessionState.Path.GetResolvedPSPathFromPSPath(joined).Select(found => found.Path), enumerateCollection: true);
            }
            catch (RuntimeException failure)
            {
                WriteError(new ErrorRecord(failure.ErrorRecord, failure));
            }
        }
    }
}
