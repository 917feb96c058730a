using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace VirtualNet.Shell;

/// <summary>One runspace with its host. Runs one pipeline at a time and can stop it from another thread.</summary>
internal sealed class ShellSession : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Runspace _runspace;
    private PowerShell? _running;
    private bool _stopRequested;

    public ShellSession(ShellHost host, InitialSessionState state)
    {
        Host = host;
        ModulePath.Clean();
        _runspace = RunspaceFactory.CreateRunspace(host, state);
        _runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        _runspace.Open();
        Runspace.DefaultRunspace = _runspace;
        _runspace.SessionStateProxy.InvokeCommand.CommandNotFoundAction = MissingCommands.Explain;
    }

    public ShellHost Host { get; }

    /// <summary>Whether the last pipeline that went into the history ended without an error of its last command ($?); the others restore it.</summary>
    public bool LastSucceeded => Evaluate("$global:?") is [{ BaseObject: true }];

    /// <summary>Imports VirtualNet from where the shell finds it; a failure is shown.</summary>
    public bool ImportModule()
    {
        if (ModuleLocator.Find() is not { } path)
        {
            Host.Console.WriteErrorLine($"The module VirtualNet was not found: build it (dotnet build), or name its folder in ${ModuleLocator.Variable}.");
            return false;
        }

        var import = new Command("Import-Module");
        import.Parameters.Add("Name", path);
        import.Parameters.Add("ErrorAction", ActionPreference.Stop);
        return Run(import);
    }

    /// <summary>Runs text as if it was typed.</summary>
    public bool RunText(string text, bool addToHistory = false) => Run(new Command(text, isScript: true, useLocalScope: false), addToHistory);

    /// <summary>Runs a script file, binding its arguments as PowerShell's own -File does.</summary>
    public bool RunFile(string path, IEnumerable<string> arguments)
    {
        var file = new Command(path, isScript: false, useLocalScope: false);
        foreach (var argument in arguments)
        {
            // A name with its dash tells the engine that the value, if any, is the next argument.
            var isName = argument.Length > 1 && argument[0] == '-' && char.IsLetter(argument[1]);
            file.Parameters.Add(isName ? SplitName(argument) : new CommandParameter(null, argument));
        }

        EngineInternals.LetExitEndSession(_runspace);
        return Run(file);
    }

    /// <summary>Runs a command to its end, showing output and errors.</summary>
    /// <returns>False when it was ended by a terminating error, or stopped.</returns>
    public bool Run(Command command, bool addToHistory = false)
    {
        var show = new Command("Out-Default") { MergeUnclaimedPreviousCommandResults = PipelineResultTypes.Error | PipelineResultTypes.Output };
        try
        {
            Invoke([command, show], input: null, addToHistory);
            return true;
        }
        catch (PipelineStoppedException)
        {
            if (!_stopRequested)
                Host.Console.WriteErrorLine("The pipeline stopped itself; the engine does not say why.");
            return false;
        }
        catch (RuntimeException failure)
        {
            ShowError(failure.ErrorRecord);
            return false;
        }
    }

    /// <summary>Runs text and gives back what it wrote, for the prompt.</summary>
    public IReadOnlyList<PSObject> Evaluate(string text) => Invoke([new Command(text, isScript: true, useLocalScope: false)], input: null, addToHistory: false);

    /// <summary>Stops what runs, from any thread; false when nothing runs.</summary>
    public bool Stop()
    {
        lock (_gate)
        {
            _stopRequested = _running is not null;
            _running?.BeginStop(null, null);
            return _running is not null;
        }
    }

    public void Dispose() => _runspace.Dispose();

    private static CommandParameter SplitName(string argument)
    {
        var colon = argument.IndexOf(':');
        return colon > 0 && colon < argument.Length - 1
            ? new CommandParameter(argument[1..colon], argument[(colon + 1)..] switch { "$true" => true, "$false" => false, var text => text })
            : new CommandParameter(argument, null);
    }

    private System.Collections.ObjectModel.Collection<PSObject> Invoke(Command[] commands, System.Collections.IEnumerable? input, bool addToHistory)
    {
        using var shell = PowerShell.Create(_runspace);
        foreach (var command in commands)
            shell.Commands.AddCommand(command);
        lock (_gate)
            (_running, _stopRequested) = (shell, false);
        try
        {
            return shell.Invoke(input, new PSInvocationSettings { AddToHistory = addToHistory });
        }
        finally
        {
            lock (_gate)
                _running = null;
        }
    }

    private void ShowError(ErrorRecord error)
    {
        // The engine's formatter renders a record with this note as an error, as $ErrorView says.
        var record = PSObject.AsPSObject(error);
        record.Properties.Add(new PSNoteProperty("writeErrorStream", true));
        try
        {
            Invoke([new Command("Out-Default")], new[] { record }, addToHistory: false);
        }
        catch (RuntimeException)
        {
            Host.Console.WriteErrorLine(error.ToString());
        }
    }
}
