namespace VirtualNet.SideBySide;

/// <summary>All comparisons, in the order in which they are run.</summary>
internal static class RowCatalog
{
    /// <param name="quick">Few objects: to see that everything runs.</param>
    public static IReadOnlyList<Row> All(bool quick)
    {
        int pairs = quick ? 40 : 1000, many = quick ? 40 : 4000, lab = quick ? 8 : 200;
        return
        [
            PairRows.FromCode(pairs),
            PairRows.ByArray(pairs),
            PairRows.OneByOne(pairs),
            PairRows.Removal(pairs),
            ReadRows.LinksFromCode(many),
            ReadRows.Links(many),
            ReadRows.LinkMemory(many),
            ReadRows.Addresses(many),
            LabRow.Lab(lab),
            ImportRows.Import(),
            ImportRows.FirstCmdlet(),
        ];
    }
}
