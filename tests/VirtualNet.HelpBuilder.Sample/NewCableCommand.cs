using System.Management.Automation;

namespace VirtualNet.Sample;

[Cmdlet(VerbsCommon.New, "Cable", SupportsShouldProcess = true, DefaultParameterSetName = "Name", HelpUri = "https://example.org/New-Cable")]
[Alias("ncable")]
[OutputType(typeof(Cable))]
public sealed class NewCableCommand : CableCommand
{
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Name", ValueFromPipelineByPropertyName = true, HelpMessage = "A name: 1 to 15 bytes")]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "InputObject", ValueFromPipeline = true)]
    public Cable? InputObject { get; set; }

    [Parameter]
    public uint? Mtu { get; set; }

    [Parameter(ParameterSetName = "Name")]
    [Parameter(ParameterSetName = "InputObject", Mandatory = true)]
    public CableColour? Colour { get; set; }

    [Parameter]
    [ValidateSet("Cat5", "Cat6")]
    public string Grade { get; set; } = "Cat6";

    [Parameter]
    public SwitchParameter Up { get; set; }

    [Parameter(DontShow = true)]
    public SwitchParameter Hidden { get; set; }

    [Parameter]
    public override string? Overridden { get; set; }

    protected override void ProcessRecord() => WriteObject(new Cable());
}
