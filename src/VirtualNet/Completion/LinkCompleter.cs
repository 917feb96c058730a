using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Completion;

/// <summary>Offers the links of the namespace that the command line names, else of the session's.</summary>
public class LinkCompleter : IArgumentCompleter
{
    /// <summary>Only links of this kind are offered; null for all.</summary>
    protected virtual string? Kind => null;

    /// <summary>True for the links that are offered.</summary>
    protected virtual bool Offers(NetLink link) => true;

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, () =>
        {
            using RouteConnection connection = Completions.Connect(fakeBoundParameters);
            return connection.ListLinks(Kind is null ? null : new LinkFilter { Kind = Kind }).Items.Where(Offers)
                .Select(link => (link.Name, $"{link.Kind ?? "link"} {link.Name}, {link.OperState}, MTU {link.Mtu}")).ToList();
        });
}
