using System.Globalization;

namespace VirtualNet;

/// <summary>How a VLAN link translates between the priority of a packet in the kernel (skb priority) and that of a tag (PCP, 0 to 7).</summary>
/// <param name="From">What it has: the tag's priority on the way in, the kernel's on the way out.</param>
/// <param name="To">What it gets: the kernel's priority on the way in, the tag's on the way out.</param>
public sealed record VlanPriorityMap(uint From, uint To)
{
    /// <summary>FROM:TO, as ip(8) writes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From}:{To}");
}
