using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Sort-Object; always stable.</summary>
[Cmdlet("Sort", "Object", DefaultParameterSetName = "Default")]
internal sealed class SortObjectCommand : PSCmdlet
{
    private readonly List<PSObject> _input = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter Descending { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    [Parameter(ParameterSetName = "Default")]
    public SwitchParameter Stable { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Top")]
    [ValidateRange(1, int.MaxValue)]
    public int Top { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "Bottom")]
    [ValidateRange(1, int.MaxValue)]
    public int Bottom { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null)
            _input.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        var keys = PropertyExpression.ParseAll(Property, "Expression", "Descending", "Ascending");
        var rows = _input.Select(item => new Row(item, keys.Length == 0 ? [item] : [.. keys.Select(key => key.Value(item))])).ToArray();
        var order = new RowComparer([.. keys.Select(key => key.Descending ?? Descending)], Descending, new ValueComparer(CaseSensitive));
        IEnumerable<Row> sorted = rows.Order(order);
        if (Unique)
            sorted = WithoutEqualNeighbours(sorted, order);
        if (Top > 0)
            sorted = sorted.Take(Top);
        if (Bottom > 0)
            sorted = sorted.TakeLast(Bottom);
        foreach (var row in sorted)
            WriteObject(row.Item);
    }

    private static IEnumerable<Row> WithoutEqualNeighbours(IEnumerable<Row> rows, RowComparer order)
    {
        Row? previous = null;
        foreach (var row in rows)
        {
            if (previous is null || order.Compare(previous, row) != 0)
                yield return row;
            previous = row;
        }
    }

    private sealed record Row(PSObject Item, object?[] Keys);

    private sealed class RowComparer(bool[] descendingByKey, bool descending, ValueComparer values) : IComparer<Row>
    {
        public int Compare(Row? x, Row? y)
        {
            for (var i = 0; i < x!.Keys.Length; i++)
            {
                var result = values.Compare(x.Keys[i], y!.Keys[i]);
                if (result != 0)
                    return (descendingByKey.Length > i ? descendingByKey[i] : descending) ? -result : result;
            }

            return 0;
        }
    }
}
