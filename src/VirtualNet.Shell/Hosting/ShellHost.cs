using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace VirtualNet.Shell;

/// <summary>What the engine sees of this shell.</summary>
internal sealed class ShellHost : PSHost
{
    public ShellHost(ShellConsole console)
    {
        Console = console;
        UI = new ShellUserInterface(console);
        PrivateData = PSObject.AsPSObject(console);
        PSStyle.Instance.OutputRendering = console.HasColor ? OutputRendering.Host : OutputRendering.PlainText;
    }

    public ShellConsole Console { get; }

    /// <summary>What `exit` asked for; null while nobody has.</summary>
    public int? ExitCode { get; private set; }

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "VirtualNet.Shell";

    /// <summary>The console, for the commands of this shell that need it (Out-String).</summary>
    public override PSObject PrivateData { get; }

    public override PSHostUserInterface UI { get; }

    public override Version Version { get; } = typeof(ShellHost).Assembly.GetName().Version!;

    public override void EnterNestedPrompt() => throw new PSNotSupportedException("Nested prompts need the full PowerShell (pwsh 7.6).");

    public override void ExitNestedPrompt() => throw new PSNotSupportedException("Nested prompts need the full PowerShell (pwsh 7.6).");

    public override void NotifyBeginApplication()
    {
        // A native command owns the terminal meanwhile; nothing of ours is in its way.
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;
}
