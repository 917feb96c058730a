using System.Globalization;

namespace VirtualNet;

/// <summary>What a user gives to be sent: a packet object, the bytes of one packet, or several of these.</summary>
public sealed class PacketInput
{
    private const string Unrolled = "A single number is no packet: the pipeline takes arrays apart. Put a comma before an array of bytes: ,$bytes | Send-TunTapPacket tun0";

    /// <summary>A packet that was received or made.</summary>
    public PacketInput(TunTapPacket packet) => Packets = [(packet.Bytes, packet.VnetHeader ?? default)];

    /// <summary>The bytes of one packet.</summary>
    public PacketInput(byte[] bytes) => Packets = [(bytes, default)];

    /// <summary>Several packets, or the bytes of one written as numbers.</summary>
    /// <exception cref="ArgumentException">An element is neither.</exception>
    public PacketInput(object[] items)
    {
        object[] plain = [.. items.Select(item => item is System.Management.Automation.PSObject wrapped ? wrapped.BaseObject : item)];
        Packets = plain.Length > 0 && plain.All(item => item is byte or int)
            ? [(Bytes(plain), default)]
            : [.. plain.SelectMany(One)];
    }

    /// <summary>Refused: one element of an array that the pipeline took apart.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public PacketInput(byte value) => throw new ArgumentException(Unrolled, nameof(value));

    /// <inheritdoc cref="PacketInput(byte)"/>
    public PacketInput(int value) => throw new ArgumentException(Unrolled, nameof(value));

    /// <summary>What is to be sent.</summary>
    internal IReadOnlyList<(byte[] Bytes, VnetHeader Header)> Packets { get; }

    private static IReadOnlyList<(byte[] Bytes, VnetHeader Header)> One(object item) => item switch
    {
        TunTapPacket packet => new PacketInput(packet).Packets,
        byte[] bytes => new PacketInput(bytes).Packets,
        object[] numbers => new PacketInput(numbers).Packets,
        _ => throw new ArgumentException($"An object of type {item.GetType()} is neither a packet nor an array of bytes.", nameof(item)),
    };

    private static byte[] Bytes(object[] numbers)
    {
        try
        {
            return [.. numbers.Select(number => Convert.ToByte(number, CultureInfo.InvariantCulture))];
        }
        catch (OverflowException e)
        {
            throw new ArgumentException("Bytes are numbers from 0 to 255.", nameof(numbers), e);
        }
    }
}
