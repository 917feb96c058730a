using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Set-Content of text files, in UTF-8 without a byte order mark.</summary>
[Cmdlet(VerbsCommon.Set, "Content", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
internal sealed class SetContentCommand : PSCmdlet
{
    private readonly List<object?> _values = [];

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Path", ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Value { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        _values.AddRange(Value ?? []);
        if (PassThru)
            WriteObject(Value, enumerateCollection: true);
    }

    protected override void EndProcessing()
    {
        var newline = NoNewline ? "" : Environment.NewLine;
        var text = string.Concat(_values.Select(value => value + newline));
        foreach (var path in LiteralPath.Length > 0 ? LiteralPath : Path)
            Write(path, text);
    }

    private void Write(string path, string text)
    {
        try
        {
            var file = FilePaths.Literal(this, path);
            if (ShouldProcess(file, "Set Content"))
                File.WriteAllText(file, text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            WriteError(new ErrorRecord(failure, "SetContentWriterError", ErrorCategory.WriteError, path));
        }
        catch (RuntimeException failure)
        {
            WriteError(new ErrorRecord(failure.ErrorRecord, failure));
        }
    }
}
