using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace VirtualNet;

/// <summary>What a user gives for a broadcast address: the address, or <c>+</c> for the last one of the network.</summary>
public sealed class BroadcastAddress
{
    /// <summary>A network of two addresses or one has none to spare for broadcasts (RFC 3021).</summary>
    private const int LongestPrefix = 30;

    private readonly IPAddress? _address;

    /// <summary>By text.</summary>
    /// <exception cref="FormatException">The text is neither an address nor <c>+</c>.</exception>
    public BroadcastAddress(string text) => _address = text == "+" ? null : new IPPrefix(text).Address;

    /// <summary>By address.</summary>
    public BroadcastAddress(IPAddress address) => _address = address;

    /// <summary>The broadcast address to send for an address; null for none.</summary>
    public IPAddress? Of(IPPrefix prefix)
    {
        if (_address is not null || prefix.Family != AddressFamily.InterNetwork || prefix.PrefixLength > LongestPrefix)
            return _address;
        uint address = BinaryPrimitives.ReadUInt32BigEndian(prefix.Address.GetAddressBytes());
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, address | (uint.MaxValue >> prefix.PrefixLength));
        return new IPAddress(bytes);
    }

    /// <inheritdoc/>
    public override string ToString() => _address?.ToString() ?? "+";
}
