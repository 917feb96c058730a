using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace VirtualNet.Shell;

/// <summary>Writes to the standard streams and asks questions where somebody can answer.</summary>
internal sealed class ShellUserInterface(ShellConsole console) : PSHostUserInterface
{
    public override PSHostRawUserInterface RawUI { get; } = new ShellRawUserInterface(console);

    public override bool SupportsVirtualTerminal => console.HasColor && !console.IsCapturing;

    public override void Write(string value) => console.Write(Fit(value));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        console.Write(Paint(value, AnsiColor.Of(foregroundColor, backgroundColor)));

    public override void WriteLine(string value) => console.WriteLine(Fit(value));

    public override void WriteErrorLine(string value) => console.WriteErrorLine(Fit(value));

    public override void WriteWarningLine(string message) => console.WriteErrorLine(Paint($"WARNING: {message}", PSStyle.Instance.Formatting.Warning));

    public override void WriteVerboseLine(string message) => console.WriteErrorLine(Paint($"VERBOSE: {message}", PSStyle.Instance.Formatting.Verbose));

    public override void WriteDebugLine(string message) => console.WriteErrorLine(Paint($"DEBUG: {message}", PSStyle.Instance.Formatting.Debug));

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        // A line-oriented terminal has no place for a bar.
    }

    public override string ReadLine()
    {
        Questions.Demand(console, "Reading a line");
        return console.ReadLine() ?? "";
    }

    public override SecureString ReadLineAsSecureString() => throw Questions.NeedsPwsh("Reading a secret");

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        Questions.AskFields(console, caption, message, descriptions);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        Questions.AskChoice(console, caption, message, choices, defaultChoice);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw Questions.NeedsPwsh("Asking for a credential");

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw Questions.NeedsPwsh("Asking for a credential");

    // The engine leaves it to the host to take escape sequences out of text that goes to no terminal.
    private string Fit(string text) => GetOutputString(text, SupportsVirtualTerminal);

    private string Paint(string text, string style) => SupportsVirtualTerminal ? $"{style}{text}{PSStyle.Instance.Reset}" : text;
}
