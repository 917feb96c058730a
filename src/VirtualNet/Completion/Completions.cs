using System.Collections;
using System.Management.Automation;
using VirtualNet.Namespaces;
using VirtualNet.Netlink.Route;
using VirtualNet.Session;

namespace VirtualNet.Completion;

/// <summary>What completers share: they never throw, and they give up rather than keep a person waiting at the prompt.</summary>
internal static class Completions
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The words that begin with what was typed, quoted where they need it.</summary>
    public static IEnumerable<CompletionResult> Of(string typed, Func<IEnumerable<(string Word, string ToolTip)>> list)
    {
        string prefix = typed.Trim('\'', '"');
        try
        {
            return [.. list()
                .Where(item => item.Word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                .Select(item => new CompletionResult(Quote(item.Word), item.Word, CompletionResultType.ParameterValue, item.ToolTip))];
        }
        catch (Exception e) when (e is VirtualNetException or OperationCanceledException or IOException or UnauthorizedAccessException)
        {
            return []; // nothing to offer: the command itself will say why
        }
    }

    /// <summary>A connection to the namespace that the command line names, else to the session's. It gives up soon.</summary>
    public static RouteConnection Connect(IDictionary bound)
    {
        CancellationToken soon = new CancellationTokenSource(Patience).Token;
        object? given = bound["Namespace"];
        if (given is null)
            return RouteConnection.Open(NamespaceSession.Current.Handle, null, soon);
        var reference = LanguagePrimitives.ConvertTo<NamespaceReference>(given);
        using NamespaceHandle handle = reference.Open();
        return RouteConnection.Open(handle, reference.Expected, soon);
    }

    private static string Quote(string word) =>
        word.Any(c => char.IsWhiteSpace(c) || "'\"`$(){};,|&<>@#".Contains(c, StringComparison.Ordinal)) ? $"'{word.Replace("'", "''", StringComparison.Ordinal)}'" : word;
}
