namespace VirtualNet.HelpBuilder.Pages;

/// <summary>
/// The help page of one cmdlet in the layout of Microsoft.PowerShell.PlatyPS, schema 2024-05-01. Prose is kept as
/// written; what a refresh regenerates is held as facts.
/// </summary>
internal sealed record HelpPage
{
    /// <summary>What stands where an author still has to write.</summary>
    public const string Placeholder = "{{ Fill in";

    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>The head of the file.</summary>
    public required FrontMatter FrontMatter { get; init; }

    /// <summary>Verb-Noun.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence.</summary>
    public Prose Synopsis { get; init; } = Prose.None;

    /// <summary>The parameter sets.</summary>
    public IReadOnlyList<SyntaxTopic> Syntax { get; init; } = [];

    /// <summary>Text about other names of the cmdlet.</summary>
    public Prose Aliases { get; init; } = Prose.None;

    /// <summary>What the cmdlet does.</summary>
    public Prose Description { get; init; } = Prose.None;

    /// <summary>Examples in order.</summary>
    public IReadOnlyList<Topic> Examples { get; init; } = [];

    /// <summary>Parameters, without CommonParameters.</summary>
    public IReadOnlyList<ParameterTopic> Parameters { get; init; } = [];

    /// <summary>The text under CommonParameters.</summary>
    public Prose CommonParameters { get; init; } = Prose.None;

    /// <summary>What may be piped in: type and text.</summary>
    public IReadOnlyList<Topic> Inputs { get; init; } = [];

    /// <summary>What comes out: type and text.</summary>
    public IReadOnlyList<Topic> Outputs { get; init; } = [];

    /// <summary>Remarks for those who read to the end.</summary>
    public Prose Notes { get; init; } = Prose.None;

    /// <summary>A list of links.</summary>
    public Prose RelatedLinks { get; init; } = Prose.None;
}
