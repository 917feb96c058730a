namespace VirtualNet;

/// <summary>A new or changed macvtap link: a macvlan whose other side is /dev/tapINDEX. Equivalent to <c>ip link add link PARENT name NAME type macvtap mode MODE</c>.</summary>
public sealed record MacvtapOptions : MacvlanOptions
{
    /// <inheritdoc/>
    public override string Kind => "macvtap";
}
