using System.Text.Json;
using System.Text.Json.Serialization;

namespace VirtualNet.Specs;

/// <summary>What became of one It. Both runners write one of these per line, and then one line that ends the file.</summary>
/// <param name="Path">The names of the blocks and of the It, outermost first.</param>
/// <param name="Result">Passed, Failed or Skipped.</param>
/// <param name="Message">Why it failed or was skipped.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record SpecResult(IReadOnlyList<string> Path, string Result, string? Message, double Milliseconds)
{
    public const string Passed = nameof(Passed);
    public const string Failed = nameof(Failed);
    public const string Skipped = nameof(Skipped);

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    [JsonIgnore]
    public string Name => string.Join(" > ", Path);

    public string ToLine() => JsonSerializer.Serialize(this, Options);

    public static SpecResult FromLine(string line)
    {
        var result = JsonSerializer.Deserialize<SpecResult>(line, Options)!;
        return result.Result is Passed or Failed or Skipped ? result : throw new JsonException($"'{result.Result}' is no result.");
    }
}
