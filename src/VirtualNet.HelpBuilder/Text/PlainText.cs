using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using VirtualNet.HelpBuilder.Pages;

namespace VirtualNet.HelpBuilder.Text;

/// <summary>
/// Turns markdown into paragraphs of plain text for a terminal. Lists and tables become lines, links become their text
/// and address, and a code block is joined, indented, to the paragraph before it: Get-Help trims each paragraph, so an
/// indented first line would lose its indentation.
/// </summary>
internal static class PlainText
{
    private const string Indent = "    ";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The paragraphs of an author's text.</summary>
    /// <exception cref="HelpException">The text has a kind of block that help cannot show.</exception>
    public static IReadOnlyList<string> Paragraphs(string path, Prose prose)
    {
        var paragraphs = new List<string>();
        foreach (var block in Parse(prose))
        {
            var text = Lines(path, prose, block);
            if (block is not CodeBlock)
                paragraphs.Add(string.Join('\n', text));
            else if (paragraphs.Count == 0)
                paragraphs.Add(string.Join('\n', text));
            else
                paragraphs[^1] += "\n\n" + string.Join('\n', text.Select(line => (Indent + line).TrimEnd()));
        }

        return paragraphs;
    }

    /// <summary>The blocks of an author's text, with tables.</summary>
    public static MarkdownDocument Parse(Prose prose) => Markdown.Parse(prose.Text, Pipeline);

    private static IReadOnlyList<string> Lines(string path, Prose prose, Block block) => block switch
    {
        ParagraphBlock paragraph => InlineText.Write(paragraph.Inline).Split('\n'),
        HeadingBlock heading => [InlineText.Write(heading.Inline)],
        CodeBlock code => code.Lines.ToString().TrimEnd().Split('\n'),
        ListBlock list => [.. list.Cast<ListItemBlock>().SelectMany((item, i) => Item(path, prose, list, item, i))],
        Table table => TableText.Write(table),
        QuoteBlock quote => [.. quote.SelectMany(inner => Lines(path, prose, inner)).Select(Alert)],
        _ => throw new HelpException(path, prose.Line + block.Line, $"Help text cannot show this block ({block.GetType().Name}); use paragraphs, lists, tables and code."),
    };

    // "> [!NOTE] text" is how markdown pages mark a box.
    private static string Alert(string line)
    {
        var end = line.StartsWith("[!", StringComparison.Ordinal) ? line.IndexOf(']', StringComparison.Ordinal) : -1;
        return end < 3 ? line : $"{line[2]}{line[3..end].ToLowerInvariant()}:{line[(end + 1)..]}";
    }

    private static IEnumerable<string> Item(string path, Prose prose, ListBlock list, ListItemBlock item, int index)
    {
        var mark = list.IsOrdered ? $"{item.Order}. " : "- ";
        var lines = item.SelectMany(block => block is CodeBlock
            ? Lines(path, prose, block).Select(line => Indent + line)
            : Lines(path, prose, block));
        return lines.Select((line, i) => (i == 0 ? mark : new string(' ', mark.Length)) + line);
    }
}
