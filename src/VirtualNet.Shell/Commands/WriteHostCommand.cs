using System.Collections;
using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Write-Host: shows text; as information records, so that 6> redirects it.</summary>
[Cmdlet(VerbsCommunications.Write, "Host")]
internal sealed class WriteHostCommand : PSCmdlet
{
    private static readonly string[] HostTag = ["PSHOST"];

    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromRemainingArguments = true)]
    [Alias("Msg", "Message")]
    public object? Object { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    public object Separator { get; set; } = " ";

    [Parameter]
    public ConsoleColor ForegroundColor { get; set; } = AnsiColor.Unset;

    [Parameter]
    public ConsoleColor BackgroundColor { get; set; } = AnsiColor.Unset;

    protected override void ProcessRecord()
    {
        var message = new HostInformationMessage { Message = Text(Object), NoNewLine = NoNewline };
        if (ForegroundColor != AnsiColor.Unset || BackgroundColor != AnsiColor.Unset)
        {
            message.ForegroundColor = ForegroundColor;
            message.BackgroundColor = BackgroundColor;
        }

        WriteInformation(message, HostTag);
    }

    private string Text(object? value)
    {
        var plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        return plain is IEnumerable list and not string
            ? string.Join(Separator.ToString(), list.Cast<object?>().Select(Text))
            : value?.ToString() ?? "";
    }
}
