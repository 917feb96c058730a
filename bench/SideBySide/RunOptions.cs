using System.Globalization;

namespace VirtualNet.SideBySide;

/// <summary>What the command line asks for.</summary>
internal sealed record RunOptions
{
    public const string Help = """
        bench/run [--quick] [--rounds N] [--rows NAME,...] [--markdown FILE]
          --quick      few objects, one round: shows that every contestant runs, not how fast it is
          --rounds     how often each contestant runs (5)
          --rows       only these rows; --rows list names them
          --markdown   write the results into this file as well
        """;

    public bool Quick { get; init; }

    public int Rounds { get; init; } = 5;

    public IReadOnlyList<string> Rows { get; init; } = [];

    public string? Markdown { get; init; }

    public static RunOptions? Parse(string[] args)
    {
        var options = new RunOptions();
        for (int i = 0; i < args.Length; i++)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--quick":
                    options = options with { Quick = true, Rounds = 1 };
                    continue;
                case "--rounds" when int.TryParse(value, CultureInfo.InvariantCulture, out int rounds) && rounds > 0:
                    options = options with { Rounds = rounds };
                    break;
                case "--rows" when value is not null:
                    options = options with { Rows = value.Split(',') };
                    break;
                case "--markdown" when value is not null:
                    options = options with { Markdown = value };
                    break;
                default:
                    return null;
            }

            i++;
        }

        return options;
    }
}
