using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Resolves paths of the session to files. Contents of other providers need pwsh.</summary>
internal static class FilePaths
{
    private const string FileSystem = "FileSystem";

    /// <summary>The existing files that paths mean; an error is written for each that means none.</summary>
    public static IEnumerable<string> Existing(PSCmdlet command, IEnumerable<string> paths, bool literal)
    {
        foreach (var path in paths)
        {
            IEnumerable<string> found = [];
            try
            {
                found = literal ? [Literal(command, path)] : Expand(command, path);
            }
            catch (RuntimeException failure)
            {
                command.WriteError(new ErrorRecord(failure.ErrorRecord, failure));
            }

            foreach (var file in found)
                yield return file;
        }
    }

    /// <summary>The file that a path names, whether it exists or not.</summary>
    public static string Literal(PSCmdlet command, string path)
    {
        var file = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        Demand(provider, path);
        return file;
    }

    private static System.Collections.ObjectModel.Collection<string> Expand(PSCmdlet command, string path)
    {
        var files = command.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out var provider);
        Demand(provider, path);
        return files;
    }

    private static void Demand(ProviderInfo provider, string path)
    {
        if (provider.Name != FileSystem)
            throw new PSNotSupportedException($"'{path}' is not a file: content of the {provider.Name} provider needs the full PowerShell (pwsh 7.6).");
    }
}
