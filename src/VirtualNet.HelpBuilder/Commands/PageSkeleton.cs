using VirtualNet.HelpBuilder.Facts;
using VirtualNet.HelpBuilder.Pages;

namespace VirtualNet.HelpBuilder.Commands;

/// <summary>Makes the page of a cmdlet that has none: all facts, with placeholders for the prose.</summary>
internal static class PageSkeleton
{
    /// <summary>The new page.</summary>
    /// <param name="path">The file it is for.</param>
    /// <param name="module">The module's name, which names the help file too.</param>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="date">The page's date.</param>
    public static HelpPage Create(string path, string module, CmdletFacts cmdlet, DateOnly date) => PageRefresher.Refresh(
        new HelpPage
        {
            Path = path,
            FrontMatter = FrontMatter.For(cmdlet.Name, module, cmdlet.HelpUri, date),
            Name = cmdlet.Name,
            Synopsis = StandardText.Synopsis,
            Aliases = new Prose(string.Join('\n', cmdlet.Aliases.Select(alias => $"- `{alias}`"))),
            Description = StandardText.Description,
            Examples = [new Topic($"Example 1: {HelpPage.Placeholder} the title }}}}", new Prose($"{HelpPage.Placeholder} the Description }}}}\n\n```powershell\n{cmdlet.Name}\n```"))],
            Inputs = [.. Inputs(cmdlet)],
            Outputs = cmdlet.OutputTypes.Count > 0 ? [] : [new Topic("None", new Prose("This cmdlet writes no objects."))],
        },
        cmdlet);

    private static IEnumerable<Topic> Inputs(CmdletFacts cmdlet)
    {
        var types = cmdlet.Parameters.Where(parameter => parameter.Facts.ParameterSets.Any(set => set.ValueFromPipeline))
            .Select(parameter => parameter.Facts.Type.Replace("[]", "", StringComparison.Ordinal))
            .Distinct()
            .Select(type => new Topic(type, StandardText.Description));
        var names = cmdlet.Parameters.Where(parameter => parameter.Facts.ParameterSets.Any(set => set.ValueFromPipelineByPropertyName))
            .Select(parameter => parameter.Name)
            .ToList();
        var properties = new Topic("System.Management.Automation.PSObject", new Prose($"Objects with properties named after parameters: {string.Join(", ", names)}."));
        return types.Concat(names.Count > 0 ? [properties] : [])
            .DefaultIfEmpty(new Topic("None", new Prose("This cmdlet takes no pipeline input.")));
    }
}
