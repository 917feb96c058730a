using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using VirtualNet.Namespaces;

namespace VirtualNet.Completion;

/// <summary>Offers the named namespaces.</summary>
public sealed class NamespaceCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, () => NamespaceNames.List().Select(name => (name, $"network namespace {name}")));
}
