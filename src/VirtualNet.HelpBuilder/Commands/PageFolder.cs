using VirtualNet.HelpBuilder.Pages;

namespace VirtualNet.HelpBuilder.Commands;

/// <summary>The folder of help pages.</summary>
internal static class PageFolder
{
    /// <summary>The pages' files, by name.</summary>
    /// <exception cref="HelpException">There is no such folder.</exception>
    public static IReadOnlyList<string> Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.md").OrderBy(path => path, StringComparer.OrdinalIgnoreCase)]
        : throw new HelpException(folder, 0, "There is no such folder.");

    /// <summary>Reads all pages; what is wrong with each goes to the list, so that an author sees everything at once.</summary>
    public static IReadOnlyList<HelpPage> Read(string folder, List<HelpException> errors)
    {
        var pages = new List<HelpPage>();
        foreach (var file in Files(folder))
        {
            try
            {
                pages.Add(PageReader.Read(file));
            }
            catch (HelpException error)
            {
                errors.Add(error);
            }
        }

        return pages;
    }
}
