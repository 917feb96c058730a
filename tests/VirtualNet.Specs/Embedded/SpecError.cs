using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>An error as the message of a failed test: what it says and where in the spec it came from.</summary>
internal static class SpecError
{
    // The engine's name for the runner's own script blocks.
    private const string NoFile = "<No file>";

    public static string Describe(ErrorRecord error)
    {
        var trace = (error.ScriptStackTrace ?? "").Split('\n').Where(line => !line.Contains(NoFile, StringComparison.Ordinal));
        return string.Join(Environment.NewLine, trace.Prepend(error.ToString()));
    }
}
