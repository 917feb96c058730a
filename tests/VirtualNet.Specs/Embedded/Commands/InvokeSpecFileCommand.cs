using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>Runs a spec file in the runspace that it is called in.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "SpecFile")]
internal sealed class InvokeSpecFileCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public string Path { get; set; } = "";

    [Parameter(Mandatory = true)]
    public object? Output { get; set; }

    protected override void EndProcessing()
    {
        var output = (ResultWriter)(Output is PSObject wrapped ? wrapped.BaseObject : Output!);
        var scope = new SpecScope((EngineIntrinsics)SessionState.PSVariable.GetValue("ExecutionContext"));
        var discovery = new SpecDiscovery(scope);
        if (discovery.Discover(Path) is { } error)
            output.Write(new SpecResult(["discovery"], SpecResult.Failed, SpecError.Describe(error), 0));
        else
            new SpecExecution(scope, output.Write).Run(discovery.Root);

        // Here and nowhere else: whatever ends the command before, the engine may swallow, but the end is then missing.
        output.End();
    }
}
