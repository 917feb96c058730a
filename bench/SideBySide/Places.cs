namespace VirtualNet.SideBySide;

/// <summary>Where things are: the repository, the peers, the programs that contestants start.</summary>
internal static class Places
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Folder of this tool's sources: scripts are run from there.</summary>
    public static string Here { get; } = Path.Combine(Root, "bench", "SideBySide");

    /// <summary>The embedded shell.</summary>
    public static string Shell { get; } = Path.Combine(Root, "src", "VirtualNet.Shell", "bin", "Release", "net10.0", "VirtualNet.Shell.dll");

    /// <summary>A pwsh to measure in as well; null when there is none.</summary>
    public static string? Pwsh { get; } = System.Environment.GetEnvironmentVariable("VIRTUALNET_PWSH") is { Length: > 0 } given ? given : Find("pwsh");

    /// <summary>What every script finds in its environment.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["PATH"] = $"{Path.Combine(Root, "bench", "peers")}:{System.Environment.GetEnvironmentVariable("PATH")}",
        ["ACT"] = $"dotnet {typeof(Places).Assembly.Location} act",
        ["HERE"] = Here,
        ["PEERS"] = Path.Combine(Root, "bench", "peers"),
        ["VIRTUALNET_MODULE"] = Path.Combine(Root, "out", "VirtualNet"),
        ["EMPTY_MODULE"] = Path.Combine(Root, "bench", "EmptyModule", "bin", "Release", "net10.0", "EmptyModule.dll"),
        ["POWERSHELL_TELEMETRY_OPTOUT"] = "1",
        ["POWERSHELL_UPDATECHECK"] = "Off",
        ["NO_COLOR"] = "1",
    };

    /// <summary>Path of a program; null when it is not there.</summary>
    public static string? Find(string program) =>
        (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "VirtualNet.sln")))
                return folder;
        }

        throw new InvalidOperationException("The benchmarks run from the repository they were built in.");
    }
}
