namespace VirtualNet.Shell;

/// <summary>What the user asked for on the command line.</summary>
internal sealed record CommandLine
{
    public const string Help = """
        Usage: VirtualNet.Shell [options] [script.ps1 [arguments...]]
               VirtualNet.Shell [options] -Command 'text'
               VirtualNet.Shell --sandbox --exec program [arguments...]

        Runs a script, a command or an interactive prompt on the PowerShell engine with VirtualNet imported.

          --sandbox        first enter fresh user, mount and network namespaces, with an empty /run and lo up
          --exec           with --sandbox: run a program in there instead of PowerShell
          --no-module      do not import VirtualNet
          -Command, -c     run the text that follows
          --help, -h       show this

        Exit codes: that of the script; 1 after a terminating error; 2 for a wrong command line; 3 where a sandbox is refused.
        """;

    public bool ShowHelp { get; private set; }

    public bool Sandbox { get; private set; }

    /// <summary>Set by the sandbox itself: the namespaces are made, what remains is to furnish them.</summary>
    public bool InsideSandbox { get; private set; }

    public bool ImportModule { get; private set; } = true;

    public string? CommandText { get; private set; }

    public string? ScriptPath { get; private set; }

    /// <summary>The program of --exec with its arguments.</summary>
    public IReadOnlyList<string> Program { get; private set; } = [];

    public IReadOnlyList<string> ScriptArguments { get; private set; } = [];

    /// <summary>Why the command line was not understood, or null.</summary>
    public string? Error { get; private set; }

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
        for (var i = 0; i < arguments.Count; i++)
        {
            var rest = arguments.Skip(i + 1).ToArray();
            switch (arguments[i].ToLowerInvariant())
            {
                case "--sandbox": line.Sandbox = true; break;
                case SandboxEntry.InsideOption: line.InsideSandbox = true; break;
                case "--no-module": line.ImportModule = false; break;
                case "--help" or "-help" or "-h" or "-?": line.ShowHelp = true; return line;
                case "--exec": return line.WithProgram(rest);
                case "-command" or "-c" or "--command": return line.WithCommand(rest);
                case "-file" or "-f" or "--": return rest.Length == 0 ? line.WithError($"{arguments[i]} needs a script.") : line.WithScript(rest);
                case ['-', ..]: return line.WithError($"'{arguments[i]}' is not an option of this shell.");
                default: return line.WithScript([arguments[i], .. rest]);
            }
        }

        return line;
    }

    private CommandLine WithProgram(string[] program)
    {
        Program = program;
        if (program.Length == 0)
            Error = "--exec needs a program.";
        else if (!Sandbox && !InsideSandbox)
            Error = "--exec goes with --sandbox.";
        return this;
    }

    private CommandLine WithCommand(string[] words)
    {
        CommandText = string.Join(' ', words);
        return words.Length == 0 ? WithError("-Command needs the text to run.") : this;
    }

    private CommandLine WithScript(string[] words)
    {
        ScriptPath = words[0];
        ScriptArguments = words[1..];
        return this;
    }

    private CommandLine WithError(string error)
    {
        Error = error;
        return this;
    }
}
