using VirtualNet.Netlink;

namespace VirtualNet;

/// <summary>A new dummy link. Equivalent to <c>ip link add NAME type dummy</c>.</summary>
public sealed record DummyOptions : LinkOptions
{
    /// <inheritdoc/>
    public override string Kind => "dummy";

    internal override bool HasData => false;

    internal override void WriteData(ref MessageWriter writer)
    {
    }
}
