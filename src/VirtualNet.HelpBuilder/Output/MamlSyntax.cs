using System.Text.RegularExpressions;
using System.Xml.Linq;
using VirtualNet.HelpBuilder.Facts;
using VirtualNet.HelpBuilder.Pages;
using static VirtualNet.HelpBuilder.Output.MamlNames;

namespace VirtualNet.HelpBuilder.Output;

/// <summary>Writes the parameter sets. Which parameters a set has and in what order stands in SYNTAX, all else in the yaml blocks.</summary>
internal static partial class MamlSyntax
{
    /// <summary>The syntax element.</summary>
    /// <exception cref="HelpException">SYNTAX names other parameters than the yaml blocks give to the set.</exception>
    public static XElement Build(HelpPage page) => new(
        Command + "syntax",
        page.Syntax.Select(set => new XElement(
            Command + "syntaxItem",
            new XElement(Maml + "name", page.Name),
            Parameters(page, set).Select(parameter => MamlParameter.InSet(page, parameter, set.Set)))));

    private static List<ParameterTopic> Parameters(HelpPage page, SyntaxTopic set)
    {
        var written = ParameterName().Matches(set.Text[page.Name.Length..]).Select(match => match.Groups[1].Value).ToList();
        var members = page.Parameters.Where(parameter => MamlParameter.Facts(page, parameter) is { DontShow: false } facts && facts.In(set.Set) is not null).ToList();
        var difference = written.Except(members.Select(member => member.Name)).Concat(members.Select(member => member.Name).Except(written)).ToList();
        if (difference.Count > 0)
            throw new HelpException(page.Path, 0, $"SYNTAX and PARAMETERS disagree in the set '{set.Set}' about {string.Join(", ", difference)}; run `refresh`.");
        return [.. written.Select(name => members.Single(member => member.Name == name))];
    }

    [GeneratedRegex(@"(?<=[\s\[])-(\w+)")]
    private static partial Regex ParameterName();
}
