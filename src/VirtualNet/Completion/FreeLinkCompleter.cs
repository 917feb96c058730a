namespace VirtualNet.Completion;

/// <summary>Offers the links that can become ports of a bridge: those that are neither a port, nor a bridge, nor loopback.</summary>
public sealed class FreeLinkCompleter : LinkCompleter
{
    /// <inheritdoc/>
    protected override bool Offers(NetLink link) => link.Master is null && link.Kind != "bridge" && !link.Flags.HasFlag(LinkFlags.Loopback);
}
