namespace VirtualNet.Completion;

/// <summary>Offers the veth links.</summary>
public sealed class VethCompleter : LinkCompleter
{
    /// <inheritdoc/>
    protected override string? Kind => "veth";
}
