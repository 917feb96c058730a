namespace VirtualNet.Specs;

/// <summary>The words by which the executable starts itself again.</summary>
internal static class SpecProgram
{
    /// <summary>Followed by a program and its arguments: furnish the sandbox, then become the program.</summary>
    public const string InSandbox = "--in-sandbox";

    /// <summary>Followed by a spec file and a results file: run it on the embedded engine.</summary>
    public const string RunSpec = "--run-spec";

    /// <summary>The command that starts this program again.</summary>
    public static string[] Itself { get; } =
        Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet"
            ? [Environment.ProcessPath!, typeof(SpecProgram).Assembly.Location]
            : [Environment.ProcessPath!];
}
