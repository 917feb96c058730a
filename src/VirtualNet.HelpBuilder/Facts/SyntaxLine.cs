using System.Text;

namespace VirtualNet.HelpBuilder.Facts;

/// <summary>Writes the syntax of a parameter set as <c>Get-Command -Syntax</c> would, wrapped for a page.</summary>
internal static class SyntaxLine
{
    private const int Width = 100;

    /// <summary>The parameters of a set in the order of a syntax line: by position, then the mandatory ones, then the others as declared.</summary>
    public static IReadOnlyList<CmdletParameter> Order(IEnumerable<CmdletParameter> parameters, string set) =>
        [.. parameters
            .Where(parameter => parameter.Facts.In(set) is not null && !parameter.Facts.DontShow)
            .OrderBy(parameter => Rank(parameter.Facts.In(set)!))];

    /// <summary>The whole line, continued on further lines with one space in front.</summary>
    public static string Write(string cmdlet, IEnumerable<CmdletParameter> parameters, string set)
    {
        var text = new StringBuilder();
        var line = new StringBuilder(cmdlet);
        foreach (var word in Order(parameters, set).Select(parameter => Word(parameter, parameter.Facts.In(set)!)).Append("[<CommonParameters>]"))
        {
            if (line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line.Clear();
            }

            line.Append(' ').Append(word);
        }

        return text.Append(line).ToString();
    }

    private static (int Group, int Position) Rank(ParameterSetFacts facts) =>
        facts.Position is { } position ? (0, position) : (facts.IsRequired ? 1 : 2, 0);

    private static string Word(CmdletParameter parameter, ParameterSetFacts facts)
    {
        var name = facts.Position is null || parameter.Facts.IsSwitch ? $"-{parameter.Name}" : $"[-{parameter.Name}]";
        var word = parameter.Facts.IsSwitch ? name : $"{name} <{TypeName.Short(parameter.Facts.Type)}>";
        return facts.IsRequired ? word : $"[{word}]";
    }
}
