using System.Globalization;
using System.Text;

namespace VirtualNet.Netlink;

/// <summary>Prints every message both ways on standard error while the environment variable VIRTUALNET_TRACE is 1.</summary>
internal static class NetlinkTrace
{
    private static readonly bool On = Environment.GetEnvironmentVariable("VIRTUALNET_TRACE") == "1";

    public static void Sent(ReadOnlySpan<byte> datagram, Func<ushort, MessageSchema?>? schema)
    {
        if (On)
            Console.Error.Write(Render("->", datagram, schema));
    }

    public static void Received(ReadOnlySpan<byte> datagram, Func<ushort, MessageSchema?>? schema)
    {
        if (On)
            Console.Error.Write(Render("<-", datagram, schema));
    }

    /// <summary>The messages of a datagram, a line each, attributes indented below.</summary>
    internal static string Render(string direction, ReadOnlySpan<byte> datagram, Func<ushort, MessageSchema?>? schema)
    {
        var text = new StringBuilder();
        while (!datagram.IsEmpty)
        {
            NetlinkMessage message = NetlinkMessage.Take(ref datagram);
            MessageSchema? known = schema?.Invoke(message.Header.Type);
            string name = known?.Name ?? Enum.GetName((MessageType)message.Header.Type) ?? $"type {message.Header.Type}";
            text.AppendLine(CultureInfo.InvariantCulture, $"{direction} {name} len {message.Header.Length} flags 0x{(int)message.Header.Flags:x} seq {message.Header.Sequence}");
            if (known is null || message.Payload.Length < known.BodySize)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"   {Convert.ToHexStringLower(message.Payload)}");
                continue;
            }

            text.AppendLine(CultureInfo.InvariantCulture, $"   {Convert.ToHexStringLower(message.Payload[..known.BodySize])}");
            Attributes(text, message.Payload[((known.BodySize + 3) & ~3)..], known.Attributes, 1);
        }

        return text.ToString();
    }

    private static void Attributes(StringBuilder text, ReadOnlySpan<byte> level, AttributeSpace space, int depth)
    {
        var reader = new AttributeReader(level);
        while (reader.Read())
        {
            text.Append(' ', depth * 3).Append(space.Name(reader.Type));
            AttributeSpace? inside = space.Inside(reader.Type, level);
            if (inside is null)
            {
                text.Append(' ').AppendLine(Convert.ToHexStringLower(reader.Value));
                continue;
            }

            int body = Math.Min(inside.BodySize, reader.Value.Length);
            text.Append(body == 0 ? "" : " ").AppendLine(Convert.ToHexStringLower(reader.Value[..body]));
            Attributes(text, reader.Value[body..], inside, depth + 1);
        }
    }
}
