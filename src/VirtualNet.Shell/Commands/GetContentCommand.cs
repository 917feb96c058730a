using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Get-Content of text files (UTF-8, or what a byte order mark says).</summary>
[Cmdlet(VerbsCommon.Get, "Content", DefaultParameterSetName = "Path")]
internal sealed class GetContentCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Path", ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter]
    public SwitchParameter Raw { get; set; }

    [Parameter]
    [ValidateRange(0, long.MaxValue)]
    [Alias("First", "Head")]
    public long TotalCount { get; set; } = -1;

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    [Alias("Last")]
    public int Tail { get; set; } = -1;

    protected override void BeginProcessing()
    {
        if ((Raw ? 1 : 0) + (TotalCount >= 0 ? 1 : 0) + (Tail >= 0 ? 1 : 0) > 1)
            ThrowTerminatingError(new ErrorRecord(new PSArgumentException("Raw, TotalCount and Tail exclude each other."), "InvalidOperation", ErrorCategory.InvalidArgument, null));
    }

    protected override void ProcessRecord()
    {
        foreach (var file in FilePaths.Existing(this, LiteralPath.Length > 0 ? LiteralPath : Path, literal: LiteralPath.Length > 0))
        {
            try
            {
                Read(file);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                var missing = failure is FileNotFoundException or DirectoryNotFoundException;
                WriteError(new ErrorRecord(failure, missing ? "PathNotFound" : "GetContentReaderError", missing ? ErrorCategory.ObjectNotFound : ErrorCategory.ReadError, file));
            }
        }
    }

    private void Read(string file)
    {
        if (Raw)
            WriteObject(File.ReadAllText(file));
        else if (Tail >= 0)
            WriteObject(File.ReadLines(file).TakeLast(Tail), enumerateCollection: true);
        else if (TotalCount >= 0)
            WriteObject(File.ReadLines(file).Take((int)Math.Min(TotalCount, int.MaxValue)), enumerateCollection: true);
        else
            WriteObject(File.ReadLines(file), enumerateCollection: true);
    }
}
