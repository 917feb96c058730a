namespace VirtualNet.Completion;

/// <summary>Offers the bridges.</summary>
public sealed class BridgeCompleter : LinkCompleter
{
    /// <inheritdoc/>
    protected override string? Kind => "bridge";
}
