using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using VirtualNet.HelpBuilder.Facts;
using VirtualNet.HelpBuilder.Output;
using VirtualNet.HelpBuilder.Pages;
using VirtualNet.HelpBuilder.Text;

namespace VirtualNet.HelpBuilder.Commands;

/// <summary><c>check MODULE.dll FOLDER</c>: is every cmdlet described, truly and wholly?</summary>
internal static class CheckCommand
{
    /// <summary>Everything that is missing, stale or unfinished.</summary>
    public static IReadOnlyList<HelpException> Run(string assembly, string folder)
    {
        var errors = new List<HelpException>();
        var files = PageFolder.Files(folder);
        var pages = PageFolder.Read(folder, errors).ToDictionary(page => page.Name);
        var cmdlets = CmdletModule.Read(assembly);
        foreach (var cmdlet in cmdlets)
        {
            var path = Path.Combine(folder, cmdlet.Name + ".md");
            if (pages.Remove(cmdlet.Name, out var page))
                errors.AddRange(Defects(page, cmdlet));
            else if (!files.Contains(path))
                errors.Add(new HelpException(path, 0, $"{cmdlet.Name} has no page; run `refresh`."));
        }

        errors.AddRange(pages.Values.Select(page => new HelpException(page.Path, 0, $"The module has no cmdlet {page.Name}.")));
        return errors;
    }

    private static IEnumerable<HelpException> Defects(HelpPage page, CmdletFacts cmdlet)
    {
        if (PageWriter.Write(PageRefresher.Refresh(page, cmdlet)) != File.ReadAllText(page.Path))
            yield return new HelpException(page.Path, 0, "The page is stale: it differs from the compiled cmdlet; run `refresh`.");
        if (page.Synopsis.IsEmpty)
            yield return new HelpException(page.Path, page.Synopsis.Line, "The page has no synopsis.");
        if (page.Description.IsEmpty)
            yield return new HelpException(page.Path, page.Description.Line, "The page has no description.");
        if (page.Examples.Count == 0)
            yield return new HelpException(page.Path, 0, "The page has no example.");
        foreach (var parameter in page.Parameters.Where(parameter => parameter.Description.IsEmpty))
            yield return new HelpException(page.Path, parameter.Line, $"The parameter -{parameter.Name} has no description.");
        foreach (var error in Placeholders(page).Concat(DeadLinks(page)).Concat(Unwritable(page)))
            yield return error;
    }

    private static IEnumerable<HelpException> Placeholders(HelpPage page) => File.ReadLines(page.Path)
        .Select((line, i) => (Text: line, Number: i + 1))
        .Where(line => line.Text.Contains(HelpPage.Placeholder, StringComparison.Ordinal))
        .Select(line => new HelpException(page.Path, line.Number, $"Still to be written: {line.Text.Trim()}"));

    private static IEnumerable<HelpException> DeadLinks(HelpPage page) => PlainText.Parse(page.RelatedLinks).Descendants<LinkInline>()
        .Where(link => link.Url is { } url && !url.Contains("://", StringComparison.Ordinal) && !File.Exists(Path.Combine(Path.GetDirectoryName(page.Path)!, url)))
        .Select(link => new HelpException(page.Path, page.RelatedLinks.Line + link.Line, $"The link leads to '{link.Url}', which is not there."));

    private static IEnumerable<HelpException> Unwritable(HelpPage page)
    {
        try
        {
            MamlCommand.Build(page);
            return [];
        }
        catch (HelpException error)
        {
            return [error];
        }
    }
}
