using Markdig;
using Markdig.Syntax;
using VirtualNet.HelpBuilder.Facts;

namespace VirtualNet.HelpBuilder.Pages;

/// <summary>Reads a help page, strictly: sections of other names or in another order are errors.</summary>
internal sealed class PageReader
{
    private static readonly string[] Order =
        ["SYNOPSIS", "SYNTAX", "ALIASES", "DESCRIPTION", "EXAMPLES", "PARAMETERS", "INPUTS", "OUTPUTS", "NOTES", "RELATED LINKS"];

    private readonly string _path;
    private readonly IReadOnlyList<Section> _sections;

    private PageReader(string path, IReadOnlyList<Section> sections) => (_path, _sections) = (path, sections);

    /// <summary>Reads a file.</summary>
    /// <exception cref="HelpException">The page is not of the schema.</exception>
    public static HelpPage Read(string path) => Parse(path, File.ReadAllText(path));

    /// <summary>Reads text that stands in a file of that path.</summary>
    /// <exception cref="HelpException">The page is not of the schema.</exception>
    public static HelpPage Parse(string path, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, "---", 1);
        if (lines[0] != "---" || end < 0)
            throw new HelpException(path, 1, "The page does not start with front matter between two lines of '---'.");
        var frontMatter = FrontMatter.Read(path, lines[1..end], 2);
        return new PageReader(path, Section.Split(lines[(end + 1)..], end + 2)).Page(frontMatter);
    }

    private HelpPage Page(FrontMatter frontMatter)
    {
        CheckOutline();
        var parameters = Children("PARAMETERS");
        return new HelpPage
        {
            Path = _path,
            FrontMatter = frontMatter,
            Name = _sections[0].Title,
            Synopsis = Body("SYNOPSIS"),
            Syntax = [.. Children("SYNTAX").Select(Syntax)],
            Aliases = Body("ALIASES"),
            Description = Body("DESCRIPTION"),
            Examples = [.. Children("EXAMPLES").Select(Topic)],
            Parameters = [.. parameters.Where(section => section.Title != "CommonParameters").Select(Parameter)],
            CommonParameters = parameters.FirstOrDefault(section => section.Title == "CommonParameters")?.Body ?? Prose.None,
            Inputs = [.. Children("INPUTS").Select(Topic)],
            Outputs = [.. Children("OUTPUTS").Select(Topic)],
            Notes = Body("NOTES"),
            RelatedLinks = Body("RELATED LINKS"),
        };
    }

    private void CheckOutline()
    {
        var name = Path.GetFileNameWithoutExtension(_path);
        if (_sections.Count == 0 || _sections[0].Level != 1 || _sections[0].Title != name || !_sections[0].Body.IsEmpty)
            throw new HelpException(_path, _sections.Count > 0 ? _sections[0].Line : 1, $"The page must start with the heading '# {name}' and no text below it.");
        var last = -1;
        foreach (var section in _sections.Skip(1))
        {
            var place = Array.IndexOf(Order, section.Title);
            if (section.Level == 1 || (section.Level == 2 && place < 0))
                throw new HelpException(_path, section.Line, $"There is no section '{section.Title}'; the sections are {string.Join(", ", Order)}.");
            if (section.Level == 3)
                continue;
            if (place <= last)
                throw new HelpException(_path, section.Line, $"The section '{section.Title}' is out of order or there twice; the order is {string.Join(", ", Order)}.");
            last = place;
        }

        if (Order.FirstOrDefault(title => title != "ALIASES" && Find(title) < 0) is { } missing)
            throw new HelpException(_path, 1, $"The page lacks the section '## {missing}'.");
    }

    private int Find(string title)
    {
        for (var i = 0; i < _sections.Count; i++)
            if (_sections[i].Level == 2 && _sections[i].Title == title)
                return i;
        return -1;
    }

    // A section of plain text, which has no third-level headings.
    private Prose Body(string title)
    {
        var at = Find(title);
        if (at < 0)
            return Prose.None;
        if (at + 1 < _sections.Count && _sections[at + 1].Level == 3)
            throw new HelpException(_path, _sections[at + 1].Line, $"The section '{title}' has no third-level headings.");
        return _sections[at].Body;
    }

    // A section made of third-level headings, which has no text of its own.
    private List<Section> Children(string title)
    {
        var at = Find(title);
        if (!_sections[at].Body.IsEmpty)
            throw new HelpException(_path, _sections[at].Body.Line, $"Text in the section '{title}' belongs under a third-level heading.");
        return [.. _sections.Skip(at + 1).TakeWhile(section => section.Level == 3)];
    }

    private static Topic Topic(Section section) => new(section.Title, section.Body);

    private SyntaxTopic Syntax(Section section)
    {
        const string Mark = " (Default)";
        if (Markdown.Parse(section.Body.Text) is not [FencedCodeBlock code])
            throw new HelpException(_path, section.Line, $"The parameter set '{section.Title}' is to hold one code block; `refresh` writes it.");
        var isDefault = section.Title.EndsWith(Mark, StringComparison.Ordinal);
        return new SyntaxTopic(isDefault ? section.Title[..^Mark.Length] : section.Title, isDefault, code.Lines.ToString());
    }

    private ParameterTopic Parameter(Section section)
    {
        if (!section.Title.StartsWith('-'))
            throw new HelpException(_path, section.Line, $"'{section.Title}' is not of the form '-ParameterName'.");
        var blocks = Markdown.Parse(section.Body.Text);
        var yaml = blocks.OfType<FencedCodeBlock>().FirstOrDefault(code => code.Info == "yaml");
        if (yaml is null)
            return new ParameterTopic(section.Title[1..], section.Body, null, section.Line);
        if (blocks[^1] != yaml)
            throw new HelpException(_path, section.Body.Line + yaml.Line, "The yaml block must be the last thing of a parameter.");
        var lines = section.Body.Text.Split('\n');
        var facts = ParameterYamlReader.Read(_path, section.Body.Line + yaml.Line + 1, lines[(yaml.Line + 1)..^1]);
        return new ParameterTopic(section.Title[1..], Section.Cut(lines, 0, yaml.Line, section.Body.Line), facts, section.Line);
    }
}
