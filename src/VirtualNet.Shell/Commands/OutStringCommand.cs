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
        if (Host.PrivateData?.BaseObject is not ShellConsole console)
            throw new PSNotSupportedException("Out-String of this shell works under this shell's host only.");
        var show = ScriptBlock.Create("$input | Out-Host");
        var text = console.Capture(Width, () => InvokeCommand.InvokeScript(useLocalScope: true, show, _input, args: null));
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
