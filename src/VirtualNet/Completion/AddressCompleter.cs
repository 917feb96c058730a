using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Completion;

/// <summary>Offers the addresses of the link that the command line names, else of all links of its namespace.</summary>
public sealed class AddressCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, () =>
        {
            using RouteConnection connection = Completions.Connect(fakeBoundParameters);
            object? given = fakeBoundParameters["Link"];
            LinkRef? link = given is not null && LanguagePrimitives.TryConvertTo(given, out LinkReference reference) ? reference.ToRef(connection) : null;
            return connection.ListAddresses(new AddressFilter { Link = link }).Items
                .Select(address => (address.ToString(), $"{address} on {address.Link}, {address.State}")).ToList();
        });
}
