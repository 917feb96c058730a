using VirtualNet.HelpBuilder.Facts;
using VirtualNet.HelpBuilder.Pages;

namespace VirtualNet.HelpBuilder.Commands;

/// <summary><c>refresh MODULE.dll FOLDER</c>: writes missing pages and brings the others in line with the cmdlets.</summary>
internal static class RefreshCommand
{
    /// <summary>Writes what differs, names it on the given writer, and returns what is wrong.</summary>
    public static IReadOnlyList<HelpException> Run(string assembly, string folder, TextWriter log)
    {
        Directory.CreateDirectory(folder);
        var module = Path.GetFileNameWithoutExtension(assembly);
        var errors = new List<HelpException>();
        foreach (var cmdlet in CmdletModule.Read(assembly))
        {
            try
            {
                Refresh(Path.Combine(folder, cmdlet.Name + ".md"), module, cmdlet, log);
            }
            catch (HelpException error)
            {
                errors.Add(error);
            }
        }

        return errors;
    }

    private static void Refresh(string path, string module, CmdletFacts cmdlet, TextWriter log)
    {
        var old = File.Exists(path) ? File.ReadAllText(path) : null;
        var page = old is null
            ? PageSkeleton.Create(path, module, cmdlet, DateOnly.FromDateTime(DateTime.UtcNow))
            : PageRefresher.Refresh(PageReader.Parse(path, old), cmdlet);
        var text = PageWriter.Write(page);
        if (text == old)
            return;
        File.WriteAllText(path, text);
        log.WriteLine($"{(old is null ? "created" : "updated")} {path}");
    }
}
