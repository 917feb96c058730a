using System.Buffers.Binary;
using System.Globalization;

namespace VirtualNet.Tests.Fixtures;

/// <summary>
/// Netlink messages kept as annotated hex (GROUP/NAME.hex beside this file): what iproute2 sent for an act, or what the
/// kernel answered. tests/tools/capture-fixtures makes them. Sequence numbers and ports in them are zero.
/// </summary>
public sealed class HexFixture
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    private readonly Dictionary<string, int> _attributes = [];

    private HexFixture(string name, IEnumerable<string> lines)
    {
        Name = name;
        var bytes = new List<byte>();
        foreach (var line in lines)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var note = comment < 0 ? "" : line[(comment + 1)..].Trim();
            if (bytes.Count == 0 && comment == 0 && Command.Length == 0)
            {
                Command = note;
            }

            _attributes.TryAdd(note.Split(',', ' ')[0], bytes.Count);
            bytes.AddRange((comment < 0 ? line : line[..comment])
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(hex => byte.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)));
        }

        Bytes = [.. bytes];
    }

    /// <summary>Where it is, such as <c>link-add/veth-peer</c>.</summary>
    public string Name { get; }

    /// <summary>The command line whose message it is, such as <c>ip link add veth2 type veth</c>.</summary>
    public string Command { get; } = "";

    /// <summary>All messages, one after the other, each padded to four bytes.</summary>
    public byte[] Bytes { get; }

    /// <summary>The messages one by one, without padding.</summary>
    public IReadOnlyList<byte[]> Messages
    {
        get
        {
            var messages = new List<byte[]>();
            for (var rest = Bytes.AsSpan(); !rest.IsEmpty;)
            {
                var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
                messages.Add(rest[..length].ToArray());
                rest = rest[Math.Min((length + 3) & ~3, rest.Length)..];
            }

            return messages;
        }
    }

    /// <summary>The names of all fixtures.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Root, "*.hex", SearchOption.AllDirectories)
            .Select(path => Path.ChangeExtension(Path.GetRelativePath(Root, path), null))
            .Order(StringComparer.Ordinal);

    /// <summary>Reads a fixture by its name.</summary>
    public static HexFixture Load(string name) => new(name, File.ReadLines(Path.Combine(Root, name + ".hex")));

    /// <summary>Reads a fixture from text.</summary>
    public static HexFixture Parse(string text) => new("(text)", text.Split('\n'));

    /// <summary>
    /// All messages with another value in the first attribute of this name: for what differs from run to run, such as
    /// the descriptor number in IFLA_NET_NS_FD.
    /// </summary>
    public byte[] With(string attribute, uint value)
    {
        var bytes = (byte[])Bytes.Clone();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(_attributes[attribute] + 4), value);
        return bytes;
    }
}
