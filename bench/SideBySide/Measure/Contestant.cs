namespace VirtualNet.SideBySide;

/// <summary>One way to do a row's work.</summary>
/// <param name="Name">Name in the results.</param>
/// <param name="Script">Bash, run in a fresh namespace by <see cref="Sandbox"/>; prints steps.</param>
internal sealed record Contestant(string Name, string Script)
{
    /// <summary>The steps that count; all others are left out of the sum. Empty: all count.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>A program without which it is left out.</summary>
    public string? Needs { get; init; }

    /// <summary>The number that a run gave: the sum of its steps, a step that was repeated by its median.</summary>
    /// <exception cref="InvalidOperationException">It printed nothing that counts.</exception>
    public double Sum(IReadOnlyList<Step> steps)
    {
        IGrouping<string, Step>[] groups = [.. steps.Where(s => Steps.Count == 0 || Steps.Contains(s.Name)).GroupBy(s => s.Name)];
        if (groups.Length == 0)
            throw new InvalidOperationException("it printed no measurement");
        return groups.Sum(step => new Series(step.Select(s => s.Value)).Median);
    }
}
