using VirtualNet.HelpBuilder.Pages;

namespace VirtualNet.HelpBuilder.Commands;

/// <summary>The sentences that are the same on every page, and the placeholders of a new one.</summary>
internal static class StandardText
{
    /// <summary>Stands where a synopsis is to be written.</summary>
    public static Prose Synopsis { get; } = new($"{HelpPage.Placeholder} the Synopsis }}}}");

    /// <summary>Stands where a description is to be written.</summary>
    public static Prose Description { get; } = new($"{HelpPage.Placeholder} the Description }}}}");

    /// <summary>The text under CommonParameters.</summary>
    public static Prose CommonParameters { get; } = new(
        """
        As every cmdlet does, this one takes -Debug, -ErrorAction, -ErrorVariable, -InformationAction,
        -InformationVariable, -OutBuffer, -OutVariable, -PipelineVariable, -ProgressAction, -Verbose,
        -WarningAction and -WarningVariable. `Get-Help about_CommonParameters` explains them.
        """.ReplaceLineEndings("\n"));

    /// <summary>The text of a parameter that nobody has described yet.</summary>
    public static Prose Parameter(string name) => name switch
    {
        "WhatIf" => new("Says what the cmdlet would do, and sends nothing that changes anything."),
        "Confirm" => new("Asks before each change. `-Confirm:$false` keeps the cmdlet from asking at all."),
        _ => Description,
    };
}
