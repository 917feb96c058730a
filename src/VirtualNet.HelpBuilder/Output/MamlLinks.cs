using System.Xml.Linq;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using VirtualNet.HelpBuilder.Pages;
using VirtualNet.HelpBuilder.Text;
using static VirtualNet.HelpBuilder.Output.MamlNames;

namespace VirtualNet.HelpBuilder.Output;

/// <summary>Writes the related links. Get-Help -Online opens the first one that has an address, so the page's own comes first.</summary>
internal static class MamlLinks
{
    /// <summary>The links element.</summary>
    public static XElement Build(HelpPage page) => new(
        Maml + "relatedLinks",
        page.FrontMatter.HelpUri.Length > 0 ? Link("Online version:", page.FrontMatter.HelpUri) : null,
        PlainText.Parse(page.RelatedLinks).Descendants<LinkInline>().Select(link => Link(InlineText.Write(link), link.Url ?? "")));

    private static XElement Link(string text, string uri) => new(
        Maml + "navigationLink",
        new XElement(Maml + "linkText", text),
        // An address of another page of this folder means nothing to a reader in a terminal.
        new XElement(Maml + "uri", uri.Contains("://", StringComparison.Ordinal) ? uri : ""));
}
