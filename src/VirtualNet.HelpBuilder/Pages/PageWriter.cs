using System.Text;

namespace VirtualNet.HelpBuilder.Pages;

/// <summary>Writes a page: the one form that <c>check</c> accepts.</summary>
internal static class PageWriter
{
    /// <summary>The whole file.</summary>
    public static string Write(HelpPage page)
    {
        var text = new StringBuilder("---\n");
        foreach (var line in page.FrontMatter.Lines())
            text.Append(line).Append('\n');
        text.Append("---\n");
        Head("# " + page.Name);
        Section("SYNOPSIS", page.Synopsis);
        Head("## SYNTAX");
        foreach (var set in page.Syntax)
        {
            Head("### " + set.Set + (set.IsDefault ? " (Default)" : ""));
            Block($"```\n{set.Text}\n```");
        }

        Section("ALIASES", page.Aliases);
        Section("DESCRIPTION", page.Description);
        Topics("EXAMPLES", page.Examples);
        Head("## PARAMETERS");
        foreach (var parameter in page.Parameters)
        {
            Head("### -" + parameter.Name);
            Block(parameter.Description.Text);
            if (parameter.Facts is not null)
                Block($"```yaml\n{ParameterYaml.Write(parameter.Facts)}```");
        }

        if (!page.CommonParameters.IsEmpty)
        {
            Head("### CommonParameters");
            Block(page.CommonParameters.Text);
        }

        Topics("INPUTS", page.Inputs);
        Topics("OUTPUTS", page.Outputs);
        Section("NOTES", page.Notes);
        Section("RELATED LINKS", page.RelatedLinks);
        return text.ToString();

        void Head(string heading) => text.Append('\n').Append(heading).Append('\n');

        void Block(string block)
        {
            if (block.Length > 0)
                text.Append('\n').Append(block).Append('\n');
        }

        void Section(string title, Prose prose)
        {
            Head("## " + title);
            Block(prose.Text);
        }

        void Topics(string title, IReadOnlyList<Topic> topics)
        {
            Head("## " + title);
            foreach (var topic in topics)
            {
                Head("### " + topic.Title);
                Block(topic.Body.Text);
            }
        }
    }
}
