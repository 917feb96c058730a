using System.Xml.Linq;
using Markdig.Syntax;
using VirtualNet.HelpBuilder.Pages;
using VirtualNet.HelpBuilder.Text;
using static VirtualNet.HelpBuilder.Output.MamlNames;

namespace VirtualNet.HelpBuilder.Output;

/// <summary>
/// Writes the examples: the first code block is the code, all text the remarks behind it. MAML has an introduction too,
/// which Get-Help prints on the same line as the code, with nothing between.
/// </summary>
internal static class MamlExamples
{
    /// <summary>The examples element.</summary>
    public static XElement Build(HelpPage page) => new(Command + "examples", page.Examples.Select(example => Example(page, example)));

    private static XElement Example(HelpPage page, Topic example)
    {
        var code = PlainText.Parse(example.Body).OfType<CodeBlock>().FirstOrDefault()
            ?? throw new HelpException(page.Path, example.Body.Line, $"The example '{example.Title}' has no code block.");
        var lines = example.Body.Text.Split('\n');
        var end = code.Line + code.Lines.Count + (code is FencedCodeBlock ? 2 : 0);
        var before = Section.Cut(lines, 0, code.Line, example.Body.Line);
        var after = Section.Cut(lines, Math.Min(end, lines.Length), lines.Length, example.Body.Line);
        return new XElement(
            Command + "example",
            new XElement(Maml + "title", Rule(example.Title)),
            new XElement(Dev + "code", code.Lines.ToString().TrimEnd()),
            // The empty paragraph keeps the next example's title off the last line.
            new XElement(Dev + "remarks", MamlText.Paragraphs(page, before), MamlText.Paragraphs(page, after), new XElement(Maml + "para")));
    }

    // The engine prints the title as it is; the dashes are how help files set it off from the text.
    private static string Rule(string title) => $"--------- {title} ---------";
}
