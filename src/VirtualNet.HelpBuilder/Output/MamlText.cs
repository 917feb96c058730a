using System.Xml.Linq;
using VirtualNet.HelpBuilder.Pages;
using VirtualNet.HelpBuilder.Text;
using static VirtualNet.HelpBuilder.Output.MamlNames;

namespace VirtualNet.HelpBuilder.Output;

/// <summary>Writes an author's text as MAML paragraphs.</summary>
internal static class MamlText
{
    /// <summary>A description element with one paragraph element per paragraph.</summary>
    public static XElement Description(HelpPage page, Prose prose) => new(Maml + "description", Paragraphs(page, prose));

    /// <summary>One element per paragraph.</summary>
    public static IEnumerable<XElement> Paragraphs(HelpPage page, Prose prose) => Paragraphs(PlainText.Paragraphs(page.Path, prose));

    /// <summary>One element per text.</summary>
    public static IEnumerable<XElement> Paragraphs(IEnumerable<string> texts) => texts.Select(text => new XElement(Maml + "para", text));
}
