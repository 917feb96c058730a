using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Import-Csv.</summary>
[Cmdlet(VerbsData.Import, "Csv", DefaultParameterSetName = "Path")]
internal sealed class ImportCsvCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Header { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var file in FilePaths.Existing(this, LiteralPath.Length > 0 ? LiteralPath : Path, literal: LiteralPath.Length > 0))
        {
            try
            {
                using var reader = new StreamReader(file);
                WriteObject(new CsvText(reader, Delimiter, Header).Objects(), enumerateCollection: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                ThrowTerminatingError(new ErrorRecord(failure, "FileOpenFailure", ErrorCategory.OpenError, file));
            }
        }
    }
}
