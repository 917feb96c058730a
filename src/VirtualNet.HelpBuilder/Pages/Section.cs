using Markdig;
using Markdig.Syntax;

namespace VirtualNet.HelpBuilder.Pages;

/// <summary>A heading of level 1 to 3 with the lines down to the next one.</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="Title">The heading's text.</param>
/// <param name="Line">The heading's line on the page, from 1.</param>
/// <param name="Body">The lines under it, without empty ones at either end.</param>
internal sealed record Section(int Level, string Title, int Line, Prose Body)
{
    /// <summary>Cuts a page into its sections; headings inside code blocks do not count, which is why a markdown parser looks for them.</summary>
    public static IReadOnlyList<Section> Split(IReadOnlyList<string> lines, int firstLine)
    {
        var headings = Markdown.Parse(string.Join('\n', lines)).OfType<HeadingBlock>().Where(heading => heading.Level <= 3).ToList();
        return [.. headings.Select((heading, i) =>
        {
            var end = i + 1 < headings.Count ? headings[i + 1].Line : lines.Count;
            var title = lines[heading.Line].Trim().Trim('#').Trim();
            return new Section(heading.Level, title, firstLine + heading.Line, Cut(lines, heading.Line + 1, end, firstLine));
        })];
    }

    /// <summary>The lines from start up to end as prose.</summary>
    public static Prose Cut(IReadOnlyList<string> lines, int start, int end, int firstLine)
    {
        while (start < end && string.IsNullOrWhiteSpace(lines[start]))
            start++;
        while (end > start && string.IsNullOrWhiteSpace(lines[end - 1]))
            end--;
        return new Prose(string.Join('\n', lines.Skip(start).Take(end - start)), firstLine + start);
    }
}
