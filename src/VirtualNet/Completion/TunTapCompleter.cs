namespace VirtualNet.Completion;

/// <summary>Offers the tun and tap devices.</summary>
public sealed class TunTapCompleter : LinkCompleter
{
    /// <inheritdoc/>
    protected override string? Kind => "tun";
}
