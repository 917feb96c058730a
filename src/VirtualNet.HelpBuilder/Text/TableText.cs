using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace VirtualNet.HelpBuilder.Text;

/// <summary>Writes a markdown table as aligned columns.</summary>
internal static class TableText
{
    /// <summary>A line per row; a rule under the head.</summary>
    public static IReadOnlyList<string> Write(Table table)
    {
        var rows = table.Cast<TableRow>()
            .Select(row => row.Cast<TableCell>().Select(Cell).ToArray())
            .ToList();
        var widths = Enumerable.Range(0, rows.Max(row => row.Length))
            .Select(column => rows.Max(row => column < row.Length ? row[column].Length : 0))
            .ToArray();
        rows.Insert(1, [.. widths.Select(width => new string('-', width))]);
        return [.. rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd())];
    }

    private static string Cell(TableCell cell) =>
        string.Join(' ', cell.OfType<LeafBlock>().Select(block => InlineText.Write(block.Inline)));
}
