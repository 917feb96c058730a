using System.Globalization;
using System.Xml.Linq;
using VirtualNet.HelpBuilder.Facts;
using VirtualNet.HelpBuilder.Pages;
using static VirtualNet.HelpBuilder.Output.MamlNames;

namespace VirtualNet.HelpBuilder.Output;

/// <summary>Writes a parameter, for one set or for the list of all.</summary>
internal static class MamlParameter
{
    // Up to here a syntax line shows the accepted values themselves; beyond it, the type, and the description shows the values.
    private const int ValuesInSyntax = 6;

    /// <summary>The parameter as one set has it.</summary>
    public static XElement InSet(HelpPage page, ParameterTopic parameter, string set)
    {
        var facts = Facts(page, parameter);
        var values = facts.AcceptedValues.Count is > 0 and <= ValuesInSyntax
            ? new XElement(Command + "parameterValueGroup", facts.AcceptedValues.Select(value => Value(value, false)))
            : null;
        return Element(page, parameter, facts, facts.In(set)!, values);
    }

    /// <summary>
    /// The parameter as -Full and -Parameter show it. Where sets differ, the default set speaks for required and position,
    /// and all sets together for the pipeline.
    /// </summary>
    public static XElement Overall(HelpPage page, ParameterTopic parameter)
    {
        var facts = Facts(page, parameter);
        var defaultSet = page.Syntax.FirstOrDefault(set => set.IsDefault)?.Set ?? ParameterSetFacts.Unnamed;
        var chosen = (facts.In(defaultSet) ?? facts.ParameterSets[0]) with
        {
            ValueFromPipeline = facts.ParameterSets.Any(set => set.ValueFromPipeline),
            ValueFromPipelineByPropertyName = facts.ParameterSets.Any(set => set.ValueFromPipelineByPropertyName),
        };
        return Element(page, parameter, facts, chosen, null);
    }

    private static XElement Element(HelpPage page, ParameterTopic parameter, ParameterFacts facts, ParameterSetFacts set, XElement? values) => new(
        Command + "parameter",
        new XAttribute("required", Truth(set.IsRequired)),
        new XAttribute("variableLength", Truth(facts.Type.EndsWith("[]", StringComparison.Ordinal))),
        new XAttribute("globbing", Truth(facts.SupportsWildcards)),
        new XAttribute("pipelineInput", Pipeline(set)),
        new XAttribute("position", set.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XAttribute("aliases", facts.Aliases.Count > 0 ? string.Join(", ", facts.Aliases) : "none"),
        new XElement(Maml + "name", parameter.Name),
        new XElement(Maml + "description", MamlText.Paragraphs(page, parameter.Description), MamlText.Paragraphs(Accepted(facts))),
        values,
        facts.IsSwitch ? null : Value(TypeName.Short(facts.Type), true),
        new XElement(Dev + "type", new XElement(Maml + "name", facts.Type), new XElement(Maml + "uri")),
        new XElement(Dev + "defaultValue", Default(facts)));

    /// <summary>The yaml block.</summary>
    /// <exception cref="HelpException">There is none.</exception>
    public static ParameterFacts Facts(HelpPage page, ParameterTopic parameter) =>
        parameter.Facts ?? throw new HelpException(page.Path, parameter.Line, $"The parameter -{parameter.Name} has no yaml block; run `refresh`.");

    private static XElement Value(string text, bool required) =>
        new(Command + "parameterValue", new XAttribute("required", Truth(required)), new XAttribute("variableLength", "false"), text);

    private static IEnumerable<string> Accepted(ParameterFacts facts) =>
        facts.AcceptedValues.Count > 0 ? [$"Accepted values: {string.Join(", ", facts.AcceptedValues)}."] : [];

    private static string Default(ParameterFacts facts) =>
        facts.DefaultValue.Length > 0 ? facts.DefaultValue : facts.IsSwitch ? "False" : "None";

    private static string Pipeline(ParameterSetFacts set) => (set.ValueFromPipeline, set.ValueFromPipelineByPropertyName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    private static string Truth(bool value) => value ? "true" : "false";
}
