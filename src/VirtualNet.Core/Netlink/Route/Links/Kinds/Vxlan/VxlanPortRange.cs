using System.Buffers.Binary;
using System.Globalization;
using VirtualNet.Interop;

namespace VirtualNet;

/// <summary>UDP source ports that a VXLAN spreads its flows over.</summary>
/// <param name="Low">First.</param>
/// <param name="High">Last.</param>
public sealed record VxlanPortRange(ushort Low, ushort High)
{
    /// <summary>LOW-HIGH.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low}-{High}");

    internal static VxlanPortRange Read(ifla_vxlan_port_range range) => new(BinaryPrimitives.ReverseEndianness(range.low), BinaryPrimitives.ReverseEndianness(range.high));

    internal ifla_vxlan_port_range ToStruct() => new() { low = BinaryPrimitives.ReverseEndianness(Low), high = BinaryPrimitives.ReverseEndianness(High) };
}
