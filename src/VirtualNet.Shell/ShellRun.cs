using System.Runtime.InteropServices;

namespace VirtualNet.Shell;

/// <summary>Runs what the command line asks for in one session and ends with its exit code.</summary>
internal static class ShellRun
{
    public static int Start(CommandLine line)
    {
        if (line.ScriptPath is not null && !File.Exists(line.ScriptPath))
        {
            Console.Error.WriteLine($"The script '{line.ScriptPath}' was not found.");
            return ExitCodes.Usage;
        }

        var host = new ShellHost(new ShellConsole());
        using var session = new ShellSession(host, ShellSessionState.Create());
        var signal = 0;
        using var hangup = OnSignal(PosixSignal.SIGHUP, 1);
        using var terminate = OnSignal(PosixSignal.SIGTERM, 15);
        if (line.ImportModule && !session.ImportModule() && line.CommandText is null && line.ScriptPath is null)
            host.Console.WriteErrorLine("Continuing without it.");
        else if (line.ImportModule && !session.LastSucceeded)
            return ExitCodes.Failed;

        if (line.CommandText is null && line.ScriptPath is null)
            return new Prompt(session).Loop();

        using var interrupt = OnSignal(PosixSignal.SIGINT, 2);
        var ended = line.CommandText is { } text
            ? session.RunText(text, addToHistory: true) && session.LastSucceeded
            : session.RunFile(Path.GetFullPath(line.ScriptPath!), line.ScriptArguments);
        if (signal != 0)
            return ExitCodes.Signalled + signal;
        return host.ExitCode ?? (ended ? ExitCodes.Success : ExitCodes.Failed);

        // A signal stops the pipeline, whose finally blocks then clean up, instead of ending the process under them.
        PosixSignalRegistration OnSignal(PosixSignal which, int number) => PosixSignalRegistration.Create(which, context =>
        {
            signal = number;
            host.SetShouldExit(ExitCodes.Signalled + number);
            context.Cancel = session.Stop();
        });
    }
}
