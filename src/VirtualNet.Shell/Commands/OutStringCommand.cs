using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Out-String: what Out-Host would show, as text.</summary>
[Cmdlet(VerbsData.Out, "String", DefaultParameterSetName = "NoNewLineFormatting")]
internal sealed class OutStringCommand : PSCmdlet
{
    private readonly List<PSObject?> _input = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(ParameterSetName = "StreamFormatting")]
    public SwitchParameter Stream { get; set; }

    [Parameter(ParameterSetName = "NoNewLineFormatting")]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; }

    protected override void ProcessRecord() => _input.Add(InputObject);

    protected override void EndProcessing()
    {
        var text = DisplayText.Of(this, _input, Width);
        if (Stream)
            WriteObject(Lines(text), enumerateCollection: true);
        else
            WriteObject(NoNewline ? text.ReplaceLineEndings("") : text);
    }

    private static IEnumerable<string> Lines(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
