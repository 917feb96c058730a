using System.Text;
using Markdig.Syntax.Inlines;

namespace VirtualNet.HelpBuilder.Text;

/// <summary>Turns the inside of a markdown paragraph into plain text.</summary>
internal static class InlineText
{
    /// <summary>The text on one line, but for hard line breaks.</summary>
    public static string Write(ContainerInline? container)
    {
        var text = new StringBuilder();
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
            text.Append(Write(inline));
        return text.ToString();
    }

    private static string Write(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline lineBreak => lineBreak.IsHard ? "\n" : " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        // What looks like a tag is a placeholder such as <name> that the author did not put between backticks.
        HtmlInline tag => tag.Tag,
        AutolinkInline autolink => autolink.Url,
        LinkInline link => Link(Write((ContainerInline)link), link.Url ?? ""),
        ContainerInline container => Write(container),
        _ => inline.ToString() ?? "",
    };

    private static string Link(string text, string url) =>
        url.Contains("://", StringComparison.Ordinal) && text != url ? $"{text} ({url})" : text;
}
