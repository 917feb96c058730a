using VirtualNet.HelpBuilder.Facts;
using VirtualNet.HelpBuilder.Pages;

namespace VirtualNet.HelpBuilder.Commands;

/// <summary>Brings a page in line with the compiled cmdlet and leaves every word of its author alone.</summary>
internal static class PageRefresher
{
    /// <summary>The page with the cmdlet's facts.</summary>
    public static HelpPage Refresh(HelpPage page, CmdletFacts cmdlet)
    {
        var sets = cmdlet.ParameterSets;
        return page with
        {
            FrontMatter = cmdlet.HelpUri.Length > 0 ? page.FrontMatter.WithHelpUri(cmdlet.HelpUri) : page.FrontMatter,
            Syntax = [.. sets.Select((set, i) => new SyntaxTopic(
                set,
                set != ParameterSetFacts.Unnamed && (set == cmdlet.DefaultParameterSet || sets.Count == 1),
                SyntaxLine.Write(cmdlet.Name, cmdlet.Parameters, set)))],
            Parameters = [.. cmdlet.Parameters
                .OrderBy(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase)
                .Select(parameter => Topic(page, parameter))],
            CommonParameters = page.CommonParameters.IsEmpty ? StandardText.CommonParameters : page.CommonParameters,
            Outputs = [.. page.Outputs, .. cmdlet.OutputTypes
                .Where(type => page.Outputs.All(output => output.Title != type))
                .Select(type => new Topic(type, StandardText.Description))],
        };
    }

    private static ParameterTopic Topic(HelpPage page, CmdletParameter parameter)
    {
        // A name that differs only in case is the same parameter spelt anew.
        var written = page.Parameters.FirstOrDefault(topic => topic.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));
        var facts = parameter.Facts with { DefaultValue = written?.Facts?.DefaultValue ?? (parameter.Facts.IsSwitch ? "False" : "") };
        var description = written is null || written.Description.IsEmpty ? StandardText.Parameter(parameter.Name) : written.Description;
        return new ParameterTopic(parameter.Name, description, facts, written?.Line ?? 0);
    }
}
