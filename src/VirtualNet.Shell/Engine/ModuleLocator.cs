namespace VirtualNet.Shell;

/// <summary>Finds the loadable module: $env:VIRTUALNET_MODULE, else beside the shell, else out/VirtualNet of the repository that the shell was built in.</summary>
internal static class ModuleLocator
{
    public const string Variable = "VIRTUALNET_MODULE";
    private const string Manifest = "VirtualNet.psd1";

    /// <returns>A path for Import-Module, or null.</returns>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var beside = Path.Combine(folder.FullName, "VirtualNet");
            if (File.Exists(Path.Combine(beside, Manifest)))
                return beside;
            var staged = Path.Combine(folder.FullName, "out", "VirtualNet");
            if (File.Exists(Path.Combine(folder.FullName, Manifest)) && Directory.Exists(staged))
                return staged;
        }

        return null;
    }
}
