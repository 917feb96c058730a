using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Measure-Object: counts, sums, averages, least and greatest; not the lines and words of text.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Object")]
internal sealed class MeasureObjectCommand : PSCmdlet
{
    // The type name carries pwsh's view of the result.
    private const string TypeName = "Microsoft.PowerShell.Commands.GenericMeasureInfo";
    private readonly List<PSObject> _input = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter Sum { get; set; }

    [Parameter]
    public SwitchParameter Average { get; set; }

    [Parameter]
    public SwitchParameter Maximum { get; set; }

    [Parameter]
    public SwitchParameter Minimum { get; set; }

    [Parameter]
    public SwitchParameter AllStats { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null)
            _input.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        if (Property is null)
        {
            WriteObject(Measure(null, _input));
            return;
        }

        foreach (var expression in PropertyExpression.ParseAll(Property, "Expression"))
        {
            var found = _input.SelectMany(item => expression.Values(item)).Where(value => value.Value is not null).ToArray();
            if (found.Length == 0)
                WriteError(new ErrorRecord(new PSArgumentException($"No object has the property '{expression.Text}'."), "GenericMeasurePropertyNotFound", ErrorCategory.InvalidArgument, null));
            foreach (var group in found.GroupBy(value => value.Name, StringComparer.OrdinalIgnoreCase))
                WriteObject(Measure(group.Key, [.. group.Select(value => PSObject.AsPSObject(value.Value))]));
        }
    }

    private PSObject Measure(string? property, List<PSObject> values)
    {
        var comparer = new ValueComparer(caseSensitive: false);
        var numbers = Sum || Average || AllStats ? values.Select(Number).OfType<double>().ToArray() : [];
        var made = new PSObject();
        made.TypeNames.Insert(0, TypeName);
        Add("Count", true, values.Count);
        Add("Average", (Average || AllStats) && numbers.Length > 0, numbers.Length > 0 ? numbers.Average() : 0);
        Add("Sum", Sum || AllStats, numbers.Sum());
        Add("Maximum", Maximum || AllStats, values.Count == 0 ? null : Measured.Of(values.Max(comparer)));
        Add("Minimum", Minimum || AllStats, values.Count == 0 ? null : Measured.Of(values.Min(comparer)));
        Add("StandardDeviation", false, null);
        Add("Property", true, property);
        return made;

        void Add(string name, bool isWanted, object? value) => made.Properties.Add(new PSNoteProperty(name, isWanted ? value : null));
    }

    private double? Number(PSObject value)
    {
        if (LanguagePrimitives.TryConvertTo(value, out double number))
            return number;
        WriteError(new ErrorRecord(new PSInvalidCastException($"'{value}' is not a number."), "NonNumericInputObject", ErrorCategory.InvalidType, value));
        return null;
    }
}
