using System.Management.Automation;

namespace VirtualNet.Sample;

/// <summary>The base class of the sample's cmdlets: its parameter must be found too.</summary>
public abstract class CableCommand : PSCmdlet
{
    [Parameter]
    [Alias("NetNs", "NetNamespace")]
    public string? Namespace { get; set; }

    [Parameter(Position = 9)]
    public virtual string? Overridden { get; set; }
}
