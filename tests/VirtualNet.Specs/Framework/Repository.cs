using System.IO.Enumeration;

namespace VirtualNet.Specs;

/// <summary>Where the spec files are.</summary>
internal static class Repository
{
    /// <summary>Which files to run: a pattern such as Net*; all when it is not set.</summary>
    public const string FilterVariable = "VIRTUALNET_SPECS";

    private const string Marker = "VirtualNet.psd1";

    /// <summary>The folder tests/ of the repository that this was built in.</summary>
    public static string Tests { get; } = FindTests();

    public static string Conformance { get; } = Path.Combine(Tests, "Support", "conformance");

    public static IReadOnlyList<string> SpecFiles()
    {
        var filter = Environment.GetEnvironmentVariable(FilterVariable) is { Length: > 0 } pattern ? pattern : "*";
        return [.. Directory.GetFiles(Tests, "*.Tests.ps1").Where(file => Matches(file, filter)).Order(StringComparer.Ordinal)];
    }

    private static bool Matches(string file, string filter)
    {
        var name = Path.GetFileName(file);
        return FileSystemName.MatchesSimpleExpression(filter, name) || FileSystemName.MatchesSimpleExpression(filter, name.Replace(".Tests.ps1", "", StringComparison.Ordinal));
    }

    private static string FindTests()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return Path.Combine(folder.FullName, "tests");
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds {Marker}: the specs run in the repository that they were built in.");
    }
}
