namespace VirtualNet.HelpBuilder.Facts;

/// <summary>What holds for one parameter in one parameter set.</summary>
/// <param name="Name">The set's name, or <see cref="All"/>.</param>
/// <param name="Position">The position from 0; null where the parameter must be named.</param>
/// <param name="IsRequired">The parameter is mandatory.</param>
/// <param name="ValueFromPipeline">Pipeline objects bind by value.</param>
/// <param name="ValueFromPipelineByPropertyName">A property of that name of pipeline objects binds.</param>
/// <param name="ValueFromRemainingArguments">The parameter takes what is left of the command line.</param>
internal sealed record ParameterSetFacts(
    string Name,
    int? Position = null,
    bool IsRequired = false,
    bool ValueFromPipeline = false,
    bool ValueFromPipelineByPropertyName = false,
    bool ValueFromRemainingArguments = false)
{
    /// <summary>How the page schema writes "every parameter set".</summary>
    public const string All = "(All)";

    /// <summary>How the engine names the set of a cmdlet that declares none.</summary>
    public const string Unnamed = "__AllParameterSets";
}
