using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.OutputDevice;
using Microsoft.Testing.Platform.Extensions.TestFramework;
using Microsoft.Testing.Platform.OutputDevice;
using Microsoft.Testing.Platform.Requests;
using Microsoft.Testing.Platform.Services;
using VirtualNet.Shell;

namespace VirtualNet.Specs;

/// <summary>The test framework of this application: the spec files under tests/, one test node per It.</summary>
internal sealed class SpecFramework(IServiceProvider services) : ITestFramework, IDataProducer, IOutputDeviceDataProducer
{
    private const int FilesAtATime = 2;

    public string Uid => nameof(SpecFramework);

    public string Version => "1.0.0";

    public string DisplayName => "VirtualNet specs";

    public string Description => "Runs the Pester specs of the cmdlets in sandboxes";

    public Type[] DataTypesProduced { get; } = [typeof(TestNodeUpdateMessage)];

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);

    public Task<CreateTestSessionResult> CreateTestSessionAsync(CreateTestSessionContext context) => Task.FromResult(new CreateTestSessionResult { IsSuccess = true });

    public Task<CloseTestSessionResult> CloseTestSessionAsync(CloseTestSessionContext context) => Task.FromResult(new CloseTestSessionResult { IsSuccess = true });

    public async Task ExecuteRequestAsync(ExecuteRequestContext context)
    {
        try
        {
            var publisher = new NodePublisher(this, context);
            if (context.Request is DiscoverTestExecutionRequest)
                await DiscoverAsync(publisher);
            else
                await RunAsync(publisher, context.CancellationToken);
        }
        finally
        {
            context.Complete();
        }
    }

    private static async Task DiscoverAsync(NodePublisher publisher)
    {
        foreach (var file in Repository.SpecFiles())
        {
            foreach (var result in SpecOutline.Skipped(file, ""))
                await publisher.PublishDiscoveredAsync(file, result);
        }
    }

    private async Task RunAsync(NodePublisher publisher, CancellationToken cancellation)
    {
        if (SandboxEntry.Plan(out var refusal) is not { } sandbox)
        {
            await SayAsync($"All specs are skipped. {refusal}", cancellation);
            foreach (var file in Repository.SpecFiles())
            {
                foreach (var result in SpecOutline.Skipped(file, refusal!))
                    await publisher.PublishAsync(file, result);
            }

            return;
        }

        if (Repository.SpecFiles().Count == 0)
        {
            var filter = Environment.GetEnvironmentVariable(Repository.FilterVariable);
            await publisher.PublishAsync("files", new SpecResult(["there are specs"], SpecResult.Failed, $"No spec file matches '{filter}' ({Repository.FilterVariable}).", 0));
            return;
        }

        var runner = SpecRunner.Choose();
        await SayAsync($"The specs run with {runner.Name}.", cancellation);
        await publisher.PublishAsync("runner", await ConformanceCheck.RunAsync(runner, sandbox, cancellation));
        var options = new ParallelOptions { MaxDegreeOfParallelism = FilesAtATime, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Repository.SpecFiles(), options, async (file, stop) =>
            await new SpecFileRun(runner, sandbox, file).RunAsync(result => publisher.PublishAsync(file, result), stop));
    }

    private Task SayAsync(string text, CancellationToken cancellation) =>
        services.GetOutputDevice().DisplayAsync(this, new TextOutputDeviceData(text), cancellation);
}
