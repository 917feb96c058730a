namespace VirtualNet.HelpBuilder.Facts;

/// <summary>
/// The yaml block of one parameter. All of it is read from the compiled cmdlet, except the default value, which only an
/// initializer knows and which therefore belongs to the author of the page.
/// </summary>
internal sealed record ParameterFacts
{
    /// <summary>The full type name as PowerShell writes it, without Nullable: <c>System.String[]</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>The author's words for the value that holds when the parameter is left out; empty for none.</summary>
    public string DefaultValue { get; init; } = "";

    /// <summary>Wildcards are resolved ([SupportsWildcards]).</summary>
    public bool SupportsWildcards { get; init; }

    /// <summary>Other names of the parameter, in order of declaration.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The sets the parameter belongs to: one called (All), or several named ones.</summary>
    public IReadOnlyList<ParameterSetFacts> ParameterSets { get; init; } = [];

    /// <summary>Hidden from completion.</summary>
    public bool DontShow { get; init; }

    /// <summary>The values of a [ValidateSet], or the names of an enumeration; empty where anything of the type goes.</summary>
    public IReadOnlyList<string> AcceptedValues { get; init; } = [];

    /// <summary>What the prompt for a missing mandatory parameter shows on <c>!?</c>.</summary>
    public string HelpMessage { get; init; } = "";

    /// <summary>The parameter is a switch, written without a value.</summary>
    public bool IsSwitch => Type == "System.Management.Automation.SwitchParameter";

    /// <summary>What holds in the named set, or null where the parameter does not belong to it.</summary>
    public ParameterSetFacts? In(string set) =>
        ParameterSets.FirstOrDefault(facts => facts.Name == set) ?? ParameterSets.FirstOrDefault(facts => facts.Name == ParameterSetFacts.All);
}
