using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using VirtualNet.Commands;
using VirtualNet.Netlink.Route;
using VirtualNet.Sysctl;

namespace VirtualNet.Completion;

/// <summary>Offers the names of settings; behind -Link those of that link, without what all of them begin with.</summary>
public sealed class SysctlCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, () =>
        {
            using RouteConnection connection = Completions.Connect(fakeBoundParameters);
            object? given = fakeBoundParameters["Link"];
            return given is not null && LanguagePrimitives.TryConvertTo(given, out LinkReference link)
                ? [.. connection.ListSysctls(SysctlLinks.Row(link, connection), null).Select(key => key.Parts[^1]).Distinct().Order(StringComparer.Ordinal).Select(key => (key, key))]
                : connection.ListSysctls().Select(key => (key.Name, key.Path)).ToList();
        });
}
