namespace VirtualNet.Completion;

/// <summary>Offers the ports of bridges.</summary>
public sealed class BridgePortCompleter : LinkCompleter
{
    /// <inheritdoc/>
    protected override bool Offers(NetLink link) => link.Port is BridgePortDetails;
}
