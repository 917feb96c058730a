using VirtualNet.Shell;

var line = CommandLine.Parse(args);
if (line.ShowHelp)
{
    Console.Out.WriteLine(CommandLine.Help);
    return ExitCodes.Success;
}

if (line.Error is not null)
{
    Console.Error.WriteLine($"{line.Error} See --help.");
    return ExitCodes.Usage;
}

// The engine is only touched after this: exec replaces the process.
if (line.Sandbox)
    return SandboxEntry.Exec(args);
if (line.InsideSandbox && SandboxFurniture.SetUp() is { } refusal)
{
    Console.Error.WriteLine(refusal);
    return ExitCodes.SandboxRefused;
}

return line.Program.Count > 0 ? SandboxEntry.ExecProgram(line.Program) : ShellRun.Start(line);
