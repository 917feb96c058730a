using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Select-Object: some of the objects, some of their properties.</summary>
[Cmdlet(VerbsCommon.Select, "Object", DefaultParameterSetName = "Default")]
internal sealed class SelectObjectCommand : PSCmdlet
{
    private readonly Queue<PSObject> _held = new();
    private readonly UniqueObjects _unique = new();
    private PropertyExpression[] _properties = [];
    private PropertyExpression[] _excluded = [];
    private PropertyExpression? _expanded;
    private HashSet<int> _indices = [];
    private int _seen;
    private int _written;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public string[]? ExcludeProperty { get; set; }

    [Parameter]
    public string? ExpandProperty { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter(ParameterSetName = "Default")]
    [ValidateRange(0, int.MaxValue)]
    public int First { get; set; } = -1;

    [Parameter(ParameterSetName = "Default")]
    [ValidateRange(0, int.MaxValue)]
    public int Last { get; set; } = -1;

    [Parameter(ParameterSetName = "Default")]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    [Parameter(ParameterSetName = "SkipLast")]
    [ValidateRange(0, int.MaxValue)]
    public int SkipLast { get; set; }

    [Parameter(ParameterSetName = "Index")]
    [ValidateRange(0, int.MaxValue)]
    public int[]? Index { get; set; }

    /// <summary>Lets what is upstream run to its end when enough objects came.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Index")]
    public SwitchParameter Wait { get; set; }

    private bool HoldsBack => SkipLast > 0 || Last >= 0;

    protected override void BeginProcessing()
    {
        _properties = PropertyExpression.ParseAll(Property ?? (ExcludeProperty is null ? null : ["*"]), "Name", "Label", "Expression");
        _excluded = PropertyExpression.ParseAll(ExcludeProperty);
        _expanded = ExpandProperty is null ? null : PropertyExpression.ParseAll([ExpandProperty])[0];
        _indices = Index?.ToHashSet() ?? [];
        if (First == 0 && Last < 0 && !Wait)
            throw EngineInternals.StopUpstream(this);
    }

    protected override void ProcessRecord()
    {
        if (InputObject is null)
            return;
        var position = _seen++;
        if (Index is not null)
            PickIndex(position);
        else if (HoldsBack && First < 0)
            HoldBack(InputObject);
        else if (position < Skip)
            return;
        else if (First < 0 || _written < First)
            PickFirst(InputObject);
        else if (Last >= 0)
            HoldBack(InputObject);
    }

    protected override void EndProcessing()
    {
        if (Last < 0)
            return;

        // -Skip counts from the end when there is -Last without -First.
        var kept = First < 0 && Skip > 0 ? _held.Take(Math.Max(0, _held.Count - Skip)) : _held;
        foreach (var item in kept.TakeLast(Last))
            Emit(item);
    }

    private void PickIndex(int position)
    {
        if (_indices.Remove(position))
            Emit(InputObject!);
        if (_indices.Count == 0 && !Wait)
            throw EngineInternals.StopUpstream(this);
    }

    private void PickFirst(PSObject item)
    {
        _written++;
        Emit(item);
        if (_written == First && Last < 0 && !Wait)
            throw EngineInternals.StopUpstream(this);
    }

    private void HoldBack(PSObject item)
    {
        _held.Enqueue(item);
        if (SkipLast > 0 && _held.Count > SkipLast)
            Emit(_held.Dequeue());
        else if (Last >= 0 && _held.Count > Last + (First < 0 ? Skip : 0))
            _held.Dequeue();
    }

    private void Emit(PSObject item)
    {
        if (_expanded is not null)
            Expand(item);
        else
            Write(_properties.Length == 0 ? item : Project(item));
    }

    private void Expand(PSObject item)
    {
        var values = _expanded!.Values(item).ToArray();
        if (values.Length == 0)
        {
            WriteError(new ErrorRecord(new PSArgumentException($"The property '{ExpandProperty}' was not found."), "ExpandPropertyNotFound", ErrorCategory.InvalidArgument, item));
            return;
        }

        foreach (var value in values.SelectMany(found => LanguagePrimitives.GetEnumerable(found.Value)?.Cast<object?>() ?? [found.Value]))
        {
            if (value is null)
                continue;
            var wrapped = PSObject.AsPSObject(value);
            foreach (var property in Project(item).Properties)
                wrapped.Properties.Add(new PSNoteProperty(property.Name, property.Value));
            Write(wrapped);
        }
    }

    private PSObject Project(PSObject item)
    {
        var excluded = _excluded.SelectMany(expression => expression.Values(item)).Select(found => found.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var made = new PSObject();
        made.TypeNames.Insert(0, "Selected." + item.TypeNames[0]);
        foreach (var expression in _properties)
        {
            // A name that the object lacks gives a property without value, so that all rows are alike.
            var values = expression.Values(item).DefaultIfEmpty((expression.Text, null));
            foreach (var (name, value) in values.Where(found => !excluded.Contains(found.Item1)))
            {
                if (made.Properties[name] is null && !WildcardPattern.ContainsWildcardCharacters(name))
                    made.Properties.Add(new PSNoteProperty(name, value));
            }
        }

        return made;
    }

    private void Write(PSObject item)
    {
        if (!Unique || _unique.Add(item))
            WriteObject(item);
    }
}
