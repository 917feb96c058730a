using System.Collections.Concurrent;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestFramework;

namespace VirtualNet.Specs;

/// <summary>Turns results into the platform's test nodes.</summary>
internal sealed class NodePublisher(IDataProducer producer, ExecuteRequestContext context)
{
    private readonly ConcurrentDictionary<string, int> _uids = new();

    public Task PublishAsync(string file, SpecResult result)
    {
        TestNodeStateProperty state = result.Result switch
        {
            SpecResult.Passed => PassedTestNodeStateProperty.CachedInstance,
            SpecResult.Skipped => new SkippedTestNodeStateProperty(result.Message ?? "skipped where it is written (-Skip)"),
            _ => new FailedTestNodeStateProperty(new SpecFailedException(result.Message ?? "It failed without a message."), result.Message),
        };
        var duration = TimeSpan.FromMilliseconds(result.Milliseconds);
        var end = DateTimeOffset.UtcNow;
        return PublishAsync(file, result, state, new TimingProperty(new TimingInfo(end - duration, end, duration)));
    }

    public Task PublishDiscoveredAsync(string file, SpecResult result) => PublishAsync(file, result, DiscoveredTestNodeStateProperty.CachedInstance);

    private Task PublishAsync(string file, SpecResult result, params IProperty[] properties)
    {
        var name = $"{Path.GetFileNameWithoutExtension(file)}: {result.Name}";

        // Names need not differ; identities must.
        var times = _uids.AddOrUpdate(name, 1, (_, known) => known + 1);
        var node = new TestNode { Uid = new TestNodeUid(times == 1 ? name : $"{name} ({times})"), DisplayName = name, Properties = new PropertyBag(properties) };
        return context.MessageBus.PublishAsync(producer, new TestNodeUpdateMessage(context.Request.Session.SessionUid, node));
    }
}
