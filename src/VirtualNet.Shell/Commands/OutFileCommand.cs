using System.Management.Automation;
using System.Text;

namespace VirtualNet.Shell.Commands;

/// <summary>Out-File, which the redirections &gt; and &gt;&gt; use too: UTF-8 without a byte order mark.</summary>
[Cmdlet(VerbsData.Out, "File", DefaultParameterSetName = "ByPath", SupportsShouldProcess = true)]
internal sealed class OutFileCommand : PSCmdlet, IDisposable
{
    private readonly List<PSObject> _unformatted = [];
    private StreamWriter? _writer;

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "ByPath")]
    [Alias("Path")]
    public string FilePath { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = "ByLiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = "";

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter]
    public SwitchParameter Append { get; set; }

    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; }

    protected override void BeginProcessing()
    {
        var file = FilePaths.Literal(this, LiteralPath.Length > 0 ? LiteralPath : FilePath);
        if (!ShouldProcess(file, "Output to File"))
            return;
        try
        {
            var mode = NoClobber && !Append ? FileMode.CreateNew : Append ? FileMode.Append : FileMode.Create;
            _writer = new StreamWriter(new FileStream(file, mode, FileAccess.Write, FileShare.ReadWrite), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(new ErrorRecord(failure, "FileOpenFailure", ErrorCategory.OpenError, file));
        }
    }

    protected override void ProcessRecord()
    {
        if (InputObject is { BaseObject: string text })
        {
            FlushFormatted();
            _writer?.Write(NoNewline ? text : text + Environment.NewLine);
        }
        else if (InputObject is not null)
        {
            _unformatted.Add(InputObject);
        }
    }

    protected override void EndProcessing()
    {
        FlushFormatted();
        Dispose();
    }

    public void Dispose() => _writer?.Dispose();

    // What is no text goes together, so that a table has its heading once.
    private void FlushFormatted()
    {
        if (_unformatted.Count == 0)
            return;
        var text = DisplayText.Of(this, _unformatted, Width);
        _writer?.Write(NoNewline ? text.ReplaceLineEndings("") : text);
        _unformatted.Clear();
    }
}
