using System.Xml.Linq;
using VirtualNet.HelpBuilder.Pages;
using static VirtualNet.HelpBuilder.Output.MamlNames;

namespace VirtualNet.HelpBuilder.Output;

/// <summary>Writes one page as a MAML command.</summary>
internal static class MamlCommand
{
    /// <summary>The element of one cmdlet.</summary>
    /// <exception cref="HelpException">A parameter has no yaml block, or SYNTAX and the blocks disagree.</exception>
    public static XElement Build(HelpPage page)
    {
        var words = page.Name.Split('-', 2);
        return new XElement(
            Command + "command",
            new XElement(
                Command + "details",
                new XElement(Command + "name", page.Name),
                new XElement(Command + "verb", words[0]),
                new XElement(Command + "noun", words[^1]),
                MamlText.Description(page, page.Synopsis)),
            MamlText.Description(page, page.Description),
            MamlSyntax.Build(page),
            new XElement(Command + "parameters", page.Parameters.Where(parameter => parameter.Facts is not { DontShow: true }).Select(parameter => MamlParameter.Overall(page, parameter))),
            new XElement(Command + "inputTypes", page.Inputs.Select(topic => Typed(page, Command + "inputType", topic))),
            new XElement(Command + "returnValues", page.Outputs.Select(topic => Typed(page, Command + "returnValue", topic))),
            new XElement(Maml + "alertSet", page.Notes.IsEmpty ? null : new XElement(Maml + "alert", MamlText.Paragraphs(page, page.Notes))),
            MamlExamples.Build(page),
            MamlLinks.Build(page));
    }

    private static XElement Typed(HelpPage page, XName name, Topic topic) => new(
        name,
        new XElement(Dev + "type", new XElement(Maml + "name", topic.Title)),
        MamlText.Description(page, topic.Body));
}
