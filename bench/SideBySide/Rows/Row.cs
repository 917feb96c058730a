namespace VirtualNet.SideBySide;

/// <summary>One comparison: some work, several ways to do it, what is wanted.</summary>
/// <param name="Name">Short name for <c>--rows</c>.</param>
/// <param name="Work">What is done.</param>
internal sealed record Row(string Name, string Work)
{
    /// <summary>Those who do it; they take turns.</summary>
    public required IReadOnlyList<Contestant> Contestants { get; init; }

    /// <summary>What is wanted of VirtualNet.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>Made once per round in one namespace that all contestants share; null: each gets a fresh one.</summary>
    public string? SharedSetup { get; init; }

    /// <summary>At most so many rounds, where a round takes long.</summary>
    public int MostRounds { get; init; } = int.MaxValue;

    /// <summary>How its numbers are printed.</summary>
    public string Unit { get; init; } = "s";
}
