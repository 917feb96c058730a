using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Completion;

/// <summary>Offers the routing tables that have a name, and those that have routes.</summary>
public sealed class RouteTableCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, () =>
        {
            using RouteConnection connection = Completions.Connect(fakeBoundParameters);
            ILookup<RouteTable, NetRoute> used = connection.ListRoutes(new RouteFilter { Table = RouteTable.All }).Items.ToLookup(route => route.Table);
            IEnumerable<RouteTable> tables = RouteTable.Named.Union(used.Select(table => table.Key)).OrderByDescending(table => used[table].Any()).ThenBy(table => table.Number);
            IEnumerable<(string, string)> words = tables.Select(table => (table.ToString(), $"routing table {table.Number}, {used[table].Count()} routes"));
            return [.. words, .. commandName.StartsWith("Get", StringComparison.OrdinalIgnoreCase) ? [("all", "all routing tables")] : Array.Empty<(string, string)>()];
        });
}
