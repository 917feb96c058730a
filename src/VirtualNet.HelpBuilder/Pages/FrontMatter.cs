namespace VirtualNet.HelpBuilder.Pages;

/// <summary>The key-value lines between the two <c>---</c> at the head of a page.</summary>
internal sealed class FrontMatter
{
    /// <summary>The only schema this tool knows.</summary>
    public const string Schema = "2024-05-01";

    // In this order they are written; every one is demanded, as PlatyPS does.
    private static readonly string[] Keys =
        ["document type", "external help file", "HelpUri", "Locale", "Module Name", "ms.date", "PlatyPS schema version", "title"];

    private readonly Dictionary<string, string> _values;

    private FrontMatter(Dictionary<string, string> values) => _values = values;

    /// <summary>The address for Get-Help -Online; may be empty.</summary>
    public string HelpUri => _values["HelpUri"];

    /// <summary>The name of the MAML file that the page goes into.</summary>
    public string ExternalHelpFile => _values["external help file"];

    /// <summary>The head of a new page.</summary>
    public static FrontMatter For(string title, string module, string helpUri, DateOnly date) => new(new()
    {
        ["document type"] = "cmdlet",
        ["external help file"] = $"{module}.dll-Help.xml",
        ["HelpUri"] = helpUri,
        ["Locale"] = "en-US",
        ["Module Name"] = module,
        ["ms.date"] = date.ToString("MM/dd/yyyy", System.Globalization.CultureInfo.InvariantCulture),
        ["PlatyPS schema version"] = Schema,
        ["title"] = title,
    });

    /// <summary>Reads the lines between the marks.</summary>
    /// <exception cref="HelpException">A line is malformed, or a key unknown, double, missing or of an impossible value.</exception>
    public static FrontMatter Read(string path, IReadOnlyList<string> lines, int firstLine)
    {
        var values = new Dictionary<string, string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var (key, value) = YamlScalar.KeyValue(lines[i]) ?? throw new HelpException(path, firstLine + i, $"'{lines[i]}' is not of the form 'key: value'.");
            if (!Keys.Contains(key))
                throw new HelpException(path, firstLine + i, $"The front matter has no key '{key}'; it has {string.Join(", ", Keys)}.");
            if (!values.TryAdd(key, YamlScalar.Read(path, firstLine + i, value)))
                throw new HelpException(path, firstLine + i, $"The key '{key}' is there twice.");
        }

        if (Keys.FirstOrDefault(key => !values.ContainsKey(key)) is { } missing)
            throw new HelpException(path, firstLine, $"The front matter lacks the key '{missing}'.");
        Demand(path, firstLine, values, "document type", "cmdlet");
        Demand(path, firstLine, values, "PlatyPS schema version", Schema);
        Demand(path, firstLine, values, "title", System.IO.Path.GetFileNameWithoutExtension(path));
        return new FrontMatter(values);
    }

    /// <summary>The same with another address for -Online.</summary>
    public FrontMatter WithHelpUri(string helpUri) => new(new(_values) { ["HelpUri"] = helpUri });

    /// <summary>The lines between the marks.</summary>
    public IEnumerable<string> Lines() => Keys.Select(key => $"{key}: {YamlScalar.Write(_values[key])}");

    private static void Demand(string path, int line, Dictionary<string, string> values, string key, string value)
    {
        if (values[key] != value)
            throw new HelpException(path, line, $"The front matter's '{key}' is '{values[key]}' and should be '{value}'.");
    }
}
