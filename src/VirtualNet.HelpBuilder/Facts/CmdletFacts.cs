namespace VirtualNet.HelpBuilder.Facts;

/// <summary>What the compiled class of a cmdlet says about it.</summary>
internal sealed record CmdletFacts
{
    /// <summary>Verb-Noun.</summary>
    public required string Name { get; init; }

    /// <summary>The address for Get-Help -Online; empty where the class gives none.</summary>
    public string HelpUri { get; init; } = "";

    /// <summary>The default parameter set; null where the class names none.</summary>
    public string? DefaultParameterSet { get; init; }

    /// <summary>Other names of the cmdlet.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>All parameters in order of declaration, those of base classes behind the class's own, WhatIf and Confirm last.</summary>
    public IReadOnlyList<CmdletParameter> Parameters { get; init; } = [];

    /// <summary>Full names of the types of [OutputType].</summary>
    public IReadOnlyList<string> OutputTypes { get; init; } = [];

    /// <summary>The parameter sets, the default first, the others by name; one called __AllParameterSets where none is declared.</summary>
    public IReadOnlyList<string> ParameterSets
    {
        get
        {
            var named = Parameters.SelectMany(parameter => parameter.Facts.ParameterSets)
                .Select(set => set.Name)
                .Where(name => name != ParameterSetFacts.All)
                .Concat(DefaultParameterSet is null ? [] : [DefaultParameterSet])
                .Distinct()
                .OrderBy(name => name != DefaultParameterSet)
                .ThenBy(name => name, StringComparer.OrdinalIgnoreCase)
                .ToList();
            return named.Count > 0 ? named : [ParameterSetFacts.Unnamed];
        }
    }
}
