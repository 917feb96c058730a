using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using VirtualNet.Session;

namespace VirtualNet.Completion;

/// <summary>Offers the devices that this session has open.</summary>
public sealed class ChannelCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(wordToComplete, () => ChannelSession.Current.Open.Select(channel => (channel.Name, $"open {channel.Mode} device {channel.Name}")));
}
