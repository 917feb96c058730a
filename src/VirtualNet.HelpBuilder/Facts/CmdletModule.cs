using System.Reflection;
using System.Runtime.InteropServices;

namespace VirtualNet.HelpBuilder.Facts;

/// <summary>Finds the cmdlets of a compiled module by its metadata alone; no code of the module runs.</summary>
internal static class CmdletModule
{
    /// <summary>All cmdlets of the assembly, by name.</summary>
    /// <exception cref="HelpException">The file is no .NET assembly, or a type that it needs lies nowhere near it.</exception>
    public static IReadOnlyList<CmdletFacts> Read(string assemblyPath)
    {
        try
        {
            using var context = new MetadataLoadContext(new PathAssemblyResolver(SearchPath(assemblyPath)));
            return [.. context.LoadFromAssemblyPath(assemblyPath).GetExportedTypes()
                .Where(type => !type.IsAbstract && type.Attributes("CmdletAttribute").Any())
                .Select(CmdletReader.Read)
                .OrderBy(cmdlet => cmdlet.Name, StringComparer.OrdinalIgnoreCase)];
        }
        catch (Exception error) when (error is BadImageFormatException or FileNotFoundException or TypeLoadException)
        {
            throw new HelpException(assemblyPath, 0, $"The cmdlets cannot be read: {error.Message}");
        }
    }

    // The module's own folder first: what lies there is what it was built against.
    private static IEnumerable<string> SearchPath(string assemblyPath) =>
        new[]
        {
            Path.GetDirectoryName(Path.GetFullPath(assemblyPath))!,
            Path.Combine(AppContext.BaseDirectory, "reference"),
            RuntimeEnvironment.GetRuntimeDirectory(),
        }
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
        .DistinctBy(Path.GetFileName);
}
