using System.Text.Json;

namespace VirtualNet.Specs;

/// <summary>
/// Checks the runner itself, from outside: it runs a sample whose tests pass, fail and are skipped in known ways, and
/// compares what it reports with what is stored. A runner that takes failures for successes cannot hide here.
/// </summary>
internal static class ConformanceCheck
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, AllowTrailingCommas = true };

    public static async Task<SpecResult> RunAsync(SpecRunner runner, IReadOnlyList<string> sandbox, CancellationToken cancellation)
    {
        var expected = JsonSerializer.Deserialize<List<Expectation>>(await File.ReadAllTextAsync(Path.Combine(Repository.Conformance, "expected.json"), cancellation), Options)!;
        var actual = new List<SpecResult>();
        await new SpecFileRun(runner, sandbox, Path.Combine(Repository.Conformance, "sample.ps1")).RunAsync(
            result =>
            {
                actual.Add(result);
                return Task.CompletedTask;
            },
            cancellation);
        var differences = Compare(expected, actual).ToArray();
        return new SpecResult(
            ["the runner reports what a sample is known to give"],
            differences.Length == 0 ? SpecResult.Passed : SpecResult.Failed,
            differences.Length == 0 ? null : string.Join(Environment.NewLine, differences),
            actual.Sum(result => result.Milliseconds));
    }

    private static IEnumerable<string> Compare(List<Expectation> expected, List<SpecResult> actual)
    {
        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            var (wanted, got) = (expected.ElementAtOrDefault(i), actual.ElementAtOrDefault(i));
            if (wanted is null)
                yield return $"Not expected: {got!.Result} {got.Name} ({got.Message})";
            else if (got is null)
                yield return $"Missing: {wanted.Result} {wanted.Name}";
            else if (wanted.Name != got.Name || wanted.Result != got.Result || (wanted.Message is { } part && got.Message?.Contains(part, StringComparison.Ordinal) != true))
                yield return $"Expected {wanted.Result} {wanted.Name} '{wanted.Message}', got {got.Result} {got.Name} '{got.Message}'";
        }
    }

    /// <summary>One line of the stored result, in the order of the runs; the message is a part of it.</summary>
    private sealed record Expectation(string Name, string Result, string? Message);
}
