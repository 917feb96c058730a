using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace VirtualNet.Completion;

/// <summary>Offers the groups of /etc/group; those of a directory service can be typed as well.</summary>
public sealed class GroupCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, () => AccountFile.Read("/etc/group", "group"));
}
