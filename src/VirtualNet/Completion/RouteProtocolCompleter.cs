using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace VirtualNet.Completion;

/// <summary>Offers the routing protocols that have a name.</summary>
public sealed class RouteProtocolCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, () => RouteProtocol.Named.Select(p => (p.ToString(), string.Create(CultureInfo.InvariantCulture, $"routing protocol {p.Number}"))));
}
