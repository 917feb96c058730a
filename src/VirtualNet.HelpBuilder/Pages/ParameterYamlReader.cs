using System.Globalization;
using VirtualNet.HelpBuilder.Facts;

namespace VirtualNet.HelpBuilder.Pages;

/// <summary>
/// Reads the yaml block of a parameter. It knows exactly the keys and shapes of the schema: a mistyped key is an error
/// with its line, since a lenient reader would publish a page that silently lacks it.
/// </summary>
internal sealed class ParameterYamlReader
{
    private static readonly string[] Keys =
        ["Type", "DefaultValue", "SupportsWildcards", "Aliases", "ParameterSets", "DontShow", "AcceptedValues", "HelpMessage"];

    private static readonly string[] SetKeys =
        ["Name", "Position", "IsRequired", "ValueFromPipeline", "ValueFromPipelineByPropertyName", "ValueFromRemainingArguments"];

    private readonly string _path;
    private readonly int _firstLine;
    private readonly IReadOnlyList<string> _lines;
    private int _next;

    private ParameterYamlReader(string path, int firstLine, IReadOnlyList<string> lines) =>
        (_path, _firstLine, _lines) = (path, firstLine, lines);

    /// <summary>Reads the lines between the fences; <paramref name="firstLine"/> is the page's line of the first, from 1.</summary>
    /// <exception cref="HelpException">A line is not of the schema.</exception>
    public static ParameterFacts Read(string path, int firstLine, IReadOnlyList<string> lines) =>
        new ParameterYamlReader(path, firstLine, lines).Block();

    private ParameterFacts Block()
    {
        var facts = new ParameterFacts();
        var seen = new List<string>();
        while (_next < _lines.Count)
        {
            var (key, value) = Entry(_lines[_next], Keys, seen);
            _next++;
            facts = key switch
            {
                "Type" => facts with { Type = Scalar(value) },
                "DefaultValue" => facts with { DefaultValue = Scalar(value) },
                "SupportsWildcards" => facts with { SupportsWildcards = Truth(value) },
                "Aliases" => facts with { Aliases = List(value) },
                "ParameterSets" => facts with { ParameterSets = Sets(value) },
                "DontShow" => facts with { DontShow = Truth(value) },
                "AcceptedValues" => facts with { AcceptedValues = List(value) },
                _ => facts with { HelpMessage = Scalar(value) },
            };
        }

        Complete(Keys, seen, _firstLine);
        return facts;
    }

    private (string Key, string Value) Entry(string line, string[] known, List<string> seen)
    {
        var entry = YamlScalar.KeyValue(line) ?? throw Error($"'{line}' is not of the form 'Key: value'.");
        if (!known.Contains(entry.Key))
            throw Error($"There is no key '{entry.Key}' here; the keys are {string.Join(", ", known)}.");
        if (seen.Contains(entry.Key))
            throw Error($"The key '{entry.Key}' is there twice.");
        seen.Add(entry.Key);
        return entry;
    }

    private List<string> List(string value)
    {
        var values = new List<string>();
        if (value == "[]")
            return values;
        if (value.Length > 0)
            throw Previous("A list is written as [] or as lines that start with '- '.");
        for (; _next < _lines.Count && _lines[_next].StartsWith("- ", StringComparison.Ordinal); _next++)
            values.Add(YamlScalar.Read(_path, _firstLine + _next, _lines[_next][2..].Trim()));
        return values.Count > 0 ? values : throw Previous("An empty list is written as [].");
    }

    private List<ParameterSetFacts> Sets(string value)
    {
        if (value.Length > 0)
            throw Previous("ParameterSets is written as lines that start with '- Name: '.");
        var sets = new List<ParameterSetFacts>();
        while (_next < _lines.Count && _lines[_next].StartsWith("- ", StringComparison.Ordinal))
            sets.Add(Set());
        return sets.Count > 0 ? sets : throw Previous("A parameter belongs to at least one set.");
    }

    private ParameterSetFacts Set()
    {
        var start = _next;
        var seen = new List<string>();
        var set = new ParameterSetFacts("");
        for (; _next < _lines.Count && (_next == start || _lines[_next].StartsWith("  ", StringComparison.Ordinal)); _next++)
        {
            var (key, value) = Entry(_lines[_next][2..], SetKeys, seen);
            set = key switch
            {
                "Name" => set with { Name = YamlScalar.Read(_path, _firstLine + _next, value) },
                "Position" => set with { Position = Position(value) },
                "IsRequired" => set with { IsRequired = Truth(value, 0) },
                "ValueFromPipeline" => set with { ValueFromPipeline = Truth(value, 0) },
                "ValueFromPipelineByPropertyName" => set with { ValueFromPipelineByPropertyName = Truth(value, 0) },
                _ => set with { ValueFromRemainingArguments = Truth(value, 0) },
            };
        }

        Complete(SetKeys, seen, _firstLine + start);
        return set;
    }

    private int? Position(string value) => value == "Named" ? null
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position
        : throw Error($"Position is 'Named' or a number from 0, not '{value}'.");

    private string Scalar(string value) => YamlScalar.Read(_path, _firstLine + _next - 1, value);

    private bool Truth(string value, int back = 1) => value switch
    {
        "true" => true,
        "false" => false,
        _ => throw new HelpException(_path, _firstLine + _next - back, $"The value is 'true' or 'false', not '{value}'."),
    };

    private void Complete(string[] known, List<string> seen, int line)
    {
        if (known.Except(seen).FirstOrDefault() is { } missing)
            throw new HelpException(_path, line, $"The yaml block lacks the key '{missing}'.");
    }

    private HelpException Error(string message) => new(_path, _firstLine + _next, message);

    private HelpException Previous(string message) => new(_path, _firstLine + _next - 1, message);
}
