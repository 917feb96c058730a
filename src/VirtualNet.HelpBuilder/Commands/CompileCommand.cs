using VirtualNet.HelpBuilder.Output;
using VirtualNet.HelpBuilder.Pages;

namespace VirtualNet.HelpBuilder.Commands;

/// <summary><c>compile FOLDER OUT.xml</c>: pages to MAML.</summary>
internal static class CompileCommand
{
    /// <summary>Writes the file if every page is sound; returns what is wrong.</summary>
    public static IReadOnlyList<HelpException> Run(string folder, string output)
    {
        var errors = new List<HelpException>();
        var pages = PageFolder.Read(folder, errors);
        errors.AddRange(pages.Where(page => page.FrontMatter.ExternalHelpFile != Path.GetFileName(output)).Select(page =>
            new HelpException(page.Path, 1, $"The page's 'external help file' is '{page.FrontMatter.ExternalHelpFile}', not '{Path.GetFileName(output)}'.")));
        errors.AddRange(pages.SelectMany(Defects));
        if (errors.Count == 0)
            MamlFile.Save(MamlFile.Build(pages), output);
        return errors;
    }

    private static IEnumerable<HelpException> Defects(HelpPage page)
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
