using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>BeforeDiscovery: runs at once, for variables that -Skip and -ForEach need.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "SpecDiscovery")]
internal sealed class InvokeSpecDiscoveryCommand : DialectCommand
{
    [Parameter(Position = 0, Mandatory = true)]
    public ScriptBlock ScriptBlock { get; set; } = null!;

    protected override void EndProcessing() => Discovery.RunNow(ScriptBlock);
}
