using System.Globalization;
using System.Text;

namespace VirtualNet.SideBySide;

/// <summary>Prints each row when it is done, and all targets at the end; also as Markdown.</summary>
internal sealed class Report(RunOptions options)
{
    private readonly StringBuilder _targets = new();
    private readonly StringBuilder _times = new();

    /// <summary>True when a contestant could not do its work.</summary>
    public bool Failed { get; private set; }

    /// <summary>Says that a contestant could not do its work; it takes no more turns.</summary>
    public void Fail(Row row, Contestant contestant, string why)
    {
        Failed = true;
        Console.WriteLine($"{row.Name}: {contestant.Name} FAILED: {why}");
    }

    public void Add(Row row, IReadOnlyDictionary<string, Series> series)
    {
        Console.WriteLine($"{row.Name}: {row.Work}");
        foreach ((string name, Series s) in series.Where(s => s.Value.Count > 0))
        {
            string numbers = Invariant($"{Number(row, s.Median)} {row.Unit} ({Number(row, s.Least)} to {Number(row, s.Largest)}, {s.Count} rounds)");
            Console.WriteLine($"    {name,-38} {numbers}");
            _times.AppendLine(CultureInfo.InvariantCulture, $"| {row.Work} | {name} | {numbers} |");
        }

        foreach (Target target in row.Targets)
        {
            (string shown, bool met) = target.Judge(series) ?? ("not measured", false);
            string verdict = options.Quick || shown == "not measured" ? "-" : met ? "met" : "MISSED";
            Console.WriteLine($"    {target.Ours}: {target.Text}: {shown}, {verdict}");
            _targets.AppendLine(CultureInfo.InvariantCulture, $"| {row.Work} | {target.Ours} | {target.Text} | {shown} | {verdict} |");
        }
    }

    public void End()
    {
        string text = $"""
            | work | who | target | measured | |
            |---|---|---|---|---|
            {_targets}
            | work | who | median (least to largest) |
            |---|---|---|
            {_times}
            """;
        Console.WriteLine();
        Console.WriteLine(options.Quick ? "A quick run shows that the contestants run; its ratios mean nothing." : text);
        if (options.Markdown is { } file)
            File.WriteAllText(file, text);
    }

    private static string Number(Row row, double value) => value.ToString(row.Unit == "s" ? "0.0000" : "0", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
