using System.Text;
using System.Xml;
using System.Xml.Linq;
using VirtualNet.HelpBuilder.Pages;

namespace VirtualNet.HelpBuilder.Output;

/// <summary>Writes all pages of a module into the one file that Get-Help looks for.</summary>
internal static class MamlFile
{
    /// <summary>The document with one command per page.</summary>
    /// <exception cref="HelpException">A page lacks what only a refresh can supply.</exception>
    public static XDocument Build(IEnumerable<HelpPage> pages) => new(
        new XElement(
            MamlNames.Root + "helpItems",
            new XAttribute("schema", "maml"),
            new XAttribute(XNamespace.Xmlns + "maml", MamlNames.Maml),
            new XAttribute(XNamespace.Xmlns + "command", MamlNames.Command),
            new XAttribute(XNamespace.Xmlns + "dev", MamlNames.Dev),
            pages.Select(MamlCommand.Build)));

    /// <summary>Writes the file, making its folder. The same pages give the same bytes.</summary>
    public static void Save(XDocument document, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var writer = XmlWriter.Create(path, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.None,
        });
        document.Save(writer);
    }
}
