using System.Collections.Frozen;
using System.Globalization;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Names that an administrator gave to numbers of the routing system, in iproute2's files (ip-route(8), FILES): /usr/share/iproute2
/// first, then /etc/iproute2, each with its .d directory. Read once per process.
/// </summary>
internal sealed class NumberNames
{
    private static readonly string[] Directories = ["/usr/lib/iproute2", "/usr/share/iproute2", "/etc/iproute2"];

    private readonly FrozenDictionary<uint, string> _names;
    private readonly FrozenDictionary<string, uint> _numbers;

    private NumberNames(IEnumerable<(uint Number, string Name)> entries)
    {
        var names = new Dictionary<uint, string>();
        var numbers = new Dictionary<string, uint>(StringComparer.OrdinalIgnoreCase);
        foreach ((uint number, string name) in entries)
        {
            names[number] = name;
            numbers[name] = number;
        }

        _names = names.ToFrozenDictionary();
        _numbers = numbers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All that have a name.</summary>
    public IEnumerable<KeyValuePair<uint, string>> All => _names;

    /// <summary>Reads what is there of a file, over the names that are built in.</summary>
    /// <param name="file">rt_tables, rt_protos ...</param>
    /// <param name="builtIn">Names that exist on every machine.</param>
    public static NumberNames Load(string file, params (uint Number, string Name)[] builtIn) =>
        new(builtIn.Concat(Directories.SelectMany(directory => Files(directory, file)).SelectMany(ReadFile)));

    /// <summary>Reads the lines of one such file: a number (decimal or 0x...), a name, comments behind '#'. Other lines are skipped, as ip(8) skips them.</summary>
    public static IEnumerable<(uint Number, string Name)> Read(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            string[] words = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 2 && TryNumber(words[0], out uint number))
                yield return (number, words[1]);
        }
    }

    /// <summary>The name of a number; null when it has none.</summary>
    public string? NameOf(uint number) => _names.GetValueOrDefault(number);

    /// <summary>The number that a text names or is; null when it is neither.</summary>
    public uint? NumberOf(string text) => _numbers.TryGetValue(text, out uint named) ? named : TryNumber(text, out uint number) ? number : null;

    private static IEnumerable<string> Files(string directory, string file)
    {
        yield return Path.Combine(directory, file);
        string more = Path.Combine(directory, file + ".d");
        if (!Directory.Exists(more))
            yield break;
        foreach (string path in Directory.EnumerateFiles(more, "*.conf").Order(StringComparer.Ordinal))
            yield return path;
    }

    private static IEnumerable<(uint Number, string Name)> ReadFile(string path)
    {
        try
        {
            return File.Exists(path) ? [.. Read(File.ReadLines(path))] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return []; // the names are a convenience: without them there are the numbers
        }
    }

    private static bool TryNumber(string text, out uint number) =>
        text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? uint.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
            : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
