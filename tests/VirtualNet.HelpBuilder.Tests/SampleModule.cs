using VirtualNet.HelpBuilder.Commands;
using Xunit;

namespace VirtualNet.Tests;

/// <summary>The sample module with its pages in a folder of its own, removed afterwards.</summary>
internal sealed class SampleModule : IDisposable
{
    public SampleModule()
    {
        System.IO.Directory.CreateDirectory(Pages);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Sample.dll"), Assembly);
        foreach (var page in System.IO.Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Pages")))
            File.Copy(page, Path.Combine(Pages, Path.GetFileName(page)));
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("VirtualNet.Help.").FullName;

    public string Assembly => Path.Combine(Directory, "Sample.dll");

    public string Pages => Path.Combine(Directory, "en-US");

    public string HelpFile => Path.Combine(Pages, "Sample.dll-Help.xml");

    public string Page(string cmdlet) => Path.Combine(Pages, cmdlet + ".md");

    public void Edit(string cmdlet, string old, string text)
    {
        var page = File.ReadAllText(Page(cmdlet));
        Assert.Contains(old, page, StringComparison.Ordinal);
        File.WriteAllText(Page(cmdlet), page.Replace(old, text, StringComparison.Ordinal));
    }

    public IEnumerable<string> Compile() => CompileCommand.Run(Pages, HelpFile).Select(error => error.Report);

    public IEnumerable<string> Check() => CheckCommand.Run(Assembly, Pages).Select(error => error.Report);

    public string Refresh()
    {
        using var log = new StringWriter();
        Assert.Empty(RefreshCommand.Run(Assembly, Pages, log));
        return log.ToString();
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
