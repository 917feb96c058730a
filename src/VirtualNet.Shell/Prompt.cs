using System.Management.Automation;
using System.Management.Automation.Language;
using System.Runtime.InteropServices;

namespace VirtualNet.Shell;

/// <summary>The interactive loop. The terminal edits the line; a command that is not complete asks for more.</summary>
internal sealed class Prompt(ShellSession session)
{
    private const string Continuation = ">> ";
    private const string Fallback = "PS> ";
    private volatile bool _interrupted;
    private string _promptText = Fallback;

    public int Loop()
    {
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        while (session.Host.ExitCode is null && ReadCommand() is { } text)
        {
            if (!string.IsNullOrWhiteSpace(text))
                session.RunText(text, addToHistory: true);
        }

        return session.Host.ExitCode ?? ExitCodes.Success;
    }

    /// <summary>Ctrl+C stops what runs; at the prompt it drops what was typed.</summary>
    private void Interrupt(PosixSignalContext context)
    {
        context.Cancel = true;
        if (session.Stop())
        {
            session.Host.Console.WriteLine("");
            return;
        }

        _interrupted = true;
        session.Host.Console.Write($"{Environment.NewLine}{_promptText}");
    }

    private string? ReadCommand()
    {
        var console = session.Host.Console;
        console.Write(_promptText = CallPrompt());
        var text = "";
        while (console.ReadLine() is { } line)
        {
            if (_interrupted)
            {
                _interrupted = false;
                text = "";
            }

            text = text.Length == 0 ? line : $"{text}\n{line}";
            Parser.ParseInput(text, out _, out var errors);

            // An empty line ends a command that would never be complete; running it shows what is wrong.
            if (line.Length == 0 || !errors.Any(error => error.IncompleteInput))
                return text;
            if (console.IsInteractive)
                console.Write(Continuation);
        }

        if (console.IsInteractive)
            console.WriteLine("");
        return null;
    }

    private string CallPrompt()
    {
        if (!session.Host.Console.IsInteractive)
            return "";
        try
        {
            var text = string.Concat(session.Evaluate("prompt"));
            return text.Length > 0 ? text : Fallback;
        }
        catch (RuntimeException)
        {
            return Fallback;
        }
    }
}
