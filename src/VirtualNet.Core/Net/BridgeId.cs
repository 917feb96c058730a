using System.Buffers.Binary;
using System.Globalization;

namespace VirtualNet;

/// <summary>Id of a bridge in the spanning tree (IEEE 802.1D): the bridge with the lowest one becomes the root.</summary>
/// <param name="Priority">Priority, the more significant part.</param>
/// <param name="MacAddress">Hardware address of the bridge.</param>
public sealed record BridgeId(ushort Priority, MacAddress MacAddress)
{
    /// <summary>Size on the wire, in bytes: struct ifla_bridge_id of linux/if_link.h.</summary>
    internal const int Size = sizeof(ushort) + MacAddress.Size;

    /// <summary>Reads struct ifla_bridge_id; null when it is shorter.</summary>
    internal static BridgeId? Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length < Size ? null : new BridgeId(BinaryPrimitives.ReadUInt16BigEndian(bytes), new MacAddress(bytes[sizeof(ushort)..Size]));

    /// <summary>Priority in four hexadecimal digits, a dot and the address, as ip(8) prints it: <c>8000.02:00:00:00:00:20</c>.</summary>
    public override string ToString() => $"{Priority.ToString("x4", CultureInfo.InvariantCulture)}.{MacAddress}";
}
