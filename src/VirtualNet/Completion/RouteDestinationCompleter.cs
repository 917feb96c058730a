using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Completion;

/// <summary>Offers the destinations of the routes that are there, of the table that the command line names.</summary>
public sealed class RouteDestinationCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, () =>
        {
            using RouteConnection connection = Completions.Connect(fakeBoundParameters);
            RouteTable? table = LanguagePrimitives.TryConvertTo(fakeBoundParameters["Table"], out RouteTable named) && named != default ? named : null;
            return connection.ListRoutes(new RouteFilter { Table = table }).Items
                .GroupBy(route => route.IsDefault ? "default" : route.Destination.ToString())
                .Select(same => (same.Key, string.Join("; ", same))).ToList();
        });
}
