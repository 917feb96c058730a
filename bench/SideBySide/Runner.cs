namespace VirtualNet.SideBySide;

/// <summary>Runs the rows: in each round every contestant has its turn.</summary>
internal static class Runner
{
    private const string TurnMark = "TURN ";

    public static async Task<int> RunAsync(RunOptions options)
    {
        IReadOnlyList<Row> all = RowCatalog.All(options.Quick);
        if (options.Rows is ["list"])
        {
            foreach (Row row in all)
                Console.WriteLine($"{row.Name,-14} {row.Work}");
            return 0;
        }

        if (options.Rows.Except(all.Select(r => r.Name)).ToArray() is { Length: > 0 } unknown)
        {
            Console.Error.WriteLine($"There is no row {string.Join(", ", unknown)}; --rows list names them.");
            return 2;
        }

        var report = new Report(options);
        foreach (Row row in all.Where(r => options.Rows.Count == 0 || options.Rows.Contains(r.Name)))
            report.Add(row, await MeasureAsync(row, Math.Min(options.Rounds, row.MostRounds), report.Fail));
        report.End();
        return report.Failed ? 1 : 0;
    }

    private static async Task<IReadOnlyDictionary<string, Series>> MeasureAsync(Row row, int rounds, Action<Row, Contestant, string> fail)
    {
        List<Contestant> turns = [.. row.Contestants.Where(c => c.Needs is null || File.Exists(c.Needs) || Places.Find(c.Needs) is not null)];
        Dictionary<string, Series> series = turns.ToDictionary(c => c.Name, _ => new Series());
        for (int round = 0; round < rounds; round++)
        {
            IReadOnlyDictionary<Contestant, IReadOnlyList<Step>> shared = row.SharedSetup is null ? new Dictionary<Contestant, IReadOnlyList<Step>>() : await TogetherAsync(row.SharedSetup, turns);
            foreach (Contestant contestant in turns.ToArray())
            {
                try
                {
                    IReadOnlyList<Step> steps = row.SharedSetup is null ? Steps(await Sandbox.RunAsync(contestant.Script)) : shared[contestant];
                    series[contestant.Name].Add(contestant.Sum(steps));
                }
                catch (InvalidOperationException e)
                {
                    fail(row, contestant, e.Message);
                    turns.Remove(contestant);
                }
            }

            turns.Reverse(); // nobody is always first
        }

        return series;
    }

    /// <summary>All contestants one after the other in one namespace. One that fails prints nothing that counts.</summary>
    private static async Task<IReadOnlyDictionary<Contestant, IReadOnlyList<Step>>> TogetherAsync(string setup, List<Contestant> turns)
    {
        IEnumerable<string> scripts = turns.Select((c, i) => $"echo '{TurnMark}{i}'\n(\n{c.Script}\n) || echo \"exit code $?\"");
        var found = turns.ToDictionary(c => c, _ => new List<string>());
        List<string>? current = null;
        foreach (string line in await Sandbox.RunAsync($"{setup}\n{string.Join('\n', scripts)}\nnlbench clear"))
        {
            if (line.StartsWith(TurnMark, StringComparison.Ordinal))
                current = found[turns[int.Parse(line.AsSpan(TurnMark.Length), System.Globalization.CultureInfo.InvariantCulture)]];
            else
                current?.Add(line);
        }

        return found.ToDictionary(f => f.Key, f => Steps(f.Value));
    }

    private static IReadOnlyList<Step> Steps(IEnumerable<string> lines) => [.. lines.Select(Step.Parse).OfType<Step>()];
}
