using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>Describe and Context.</summary>
[Cmdlet(VerbsCommon.Add, "SpecBlock")]
internal sealed class AddSpecBlockCommand : DialectCommand
{
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    [Parameter(Position = 1, Mandatory = true)]
    public ScriptBlock Fixture { get; set; } = null!;

    [Parameter]
    public object[]? ForEach { get; set; }

    [Parameter]
    public SwitchParameter Skip { get; set; }

    [Parameter]
    public string[] Tag { get; set; } = [];

    protected override void EndProcessing()
    {
        foreach (var data in SpecData.All(MyInvocation.BoundParameters.ContainsKey(nameof(ForEach)), ForEach))
            Discovery.AddBlock(Name, data, Fixture, Skip);
    }
}
