using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>BeforeAll, AfterAll, BeforeEach and AfterEach: the word that it is called by says which.</summary>
[Cmdlet(VerbsCommon.Add, "SpecHook")]
internal sealed class AddSpecHookCommand : DialectCommand
{
    [Parameter(Position = 0, Mandatory = true)]
    public ScriptBlock ScriptBlock { get; set; } = null!;

    protected override void EndProcessing() => Discovery.AddHook(Enum.Parse<SpecHook>(MyInvocation.InvocationName, ignoreCase: true), ScriptBlock);
}
