namespace VirtualNet.Shell;

/// <summary>
/// Takes the folders of pwsh's own modules out of $env:PSModulePath. Started by pwsh the shell inherits them, but those modules
/// need assemblies of pwsh that are not here: a command found there could only fail to load.
/// </summary>
internal static class ModulePath
{
    private const string Variable = "PSModulePath";
    private const string OwnModule = "Microsoft.PowerShell.Utility";

    public static void Clean()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } path)
            return;
        var kept = path.Split(Path.PathSeparator).Where(folder => !Directory.Exists(Path.Combine(folder, OwnModule)));
        Environment.SetEnvironmentVariable(Variable, string.Join(Path.PathSeparator, kept));
    }
}
