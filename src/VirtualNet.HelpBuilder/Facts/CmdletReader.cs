namespace VirtualNet.HelpBuilder.Facts;

/// <summary>Reads a cmdlet's class as the engine's own discovery would.</summary>
internal static class CmdletReader
{
    /// <summary>The facts of one cmdlet class, inherited parameters included.</summary>
    public static CmdletFacts Read(Type type)
    {
        var cmdlet = type.Attributes("CmdletAttribute").Single();
        var arguments = cmdlet.Arguments().ToList();
        var name = $"{arguments[0]}-{arguments[1]}";
        if (cmdlet.Named("SupportsPaging", false))
            throw new HelpException(type.Assembly.Location, 0, $"{name} supports paging, whose parameters this tool does not describe yet.");
        return new CmdletFacts
        {
            Name = name,
            HelpUri = cmdlet.Named("HelpUri", ""),
            DefaultParameterSet = cmdlet.Named<string?>("DefaultParameterSetName", null),
            Aliases = [.. type.Attributes("AliasAttribute").SelectMany(attribute => attribute.Arguments()).Cast<string>()],
            Parameters = [.. Parameters(type), .. cmdlet.Named("SupportsShouldProcess", false) ? ShouldProcess : []],
            OutputTypes = [.. type.Attributes("OutputTypeAttribute").SelectMany(attribute => attribute.Arguments()).Select(OutputName).Distinct()],
        };
    }

    private static IEnumerable<CmdletParameter> Parameters(Type type)
    {
        // From the class to its bases, so that a property hidden by `new` or overridden counts once, with the attributes nearest to the class.
        for (var level = type; level is not null; level = level.BaseType)
            foreach (var property in level.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly))
                if (property.Attributes("ParameterAttribute").Any() && Nearest(type, property.Name) == level)
                    yield return new CmdletParameter(property.Name, ParameterReader.Read(property));
    }

    private static Type Nearest(Type type, string property)
    {
        var level = type;
        while (level.GetProperty(property, System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly) is null)
            level = level.BaseType!;
        return level;
    }

    private static string OutputName(object argument) => argument is Type type ? TypeName.Full(type) : (string)argument;

    // What the engine adds to a cmdlet that supports ShouldProcess.
    private static readonly CmdletParameter[] ShouldProcess =
    [
        new("WhatIf", Added("wi")),
        new("Confirm", Added("cf")),
    ];

    private static ParameterFacts Added(string alias) => new()
    {
        Type = "System.Management.Automation.SwitchParameter",
        Aliases = [alias],
        ParameterSets = [new ParameterSetFacts(ParameterSetFacts.All)],
    };
}
