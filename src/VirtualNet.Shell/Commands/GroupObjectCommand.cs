using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>Group-Object.</summary>
[Cmdlet(VerbsData.Group, "Object")]
internal sealed class GroupObjectCommand : PSCmdlet
{
    // The type names carry pwsh's views of the result.
    private const string TypeName = "Microsoft.PowerShell.Commands.GroupInfo";
    private const string BareTypeName = "Microsoft.PowerShell.Commands.GroupInfoNoElement";
    private readonly List<PSObject> _input = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter NoElement { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    [Parameter]
    [Alias("AHT")]
    public SwitchParameter AsHashTable { get; set; }

    [Parameter]
    public SwitchParameter AsString { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null)
            _input.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        if (AsString && !AsHashTable)
            ThrowTerminatingError(new ErrorRecord(new PSArgumentException("-AsString goes with -AsHashTable."), "ArgumentException", ErrorCategory.InvalidArgument, null));
        var keys = PropertyExpression.ParseAll(Property, "Expression");
        var comparer = new ValueComparer(CaseSensitive);
        var groups = new List<(object?[] Values, Collection<PSObject> Members)>();
        foreach (var item in _input)
        {
            object?[] values = keys.Length == 0 ? [item.BaseObject] : [.. keys.Select(key => key.Value(item))];
            var group = groups.Find(known => known.Values.SequenceEqual(values, comparer));
            if (group.Members is null)
                groups.Add(group = (values, []));
            group.Members.Add(item);
        }

        var ordered = groups.OrderBy(group => group.Values[0], comparer).ToArray();
        if (AsHashTable)
            WriteObject(Table(ordered));
        else
            WriteObject(ordered.Select(Describe), enumerateCollection: true);
    }

    private Hashtable Table((object?[] Values, Collection<PSObject> Members)[] groups)
    {
        var table = new Hashtable(CaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (var (values, members) in groups)
            table[AsString ? Name(values) : values.Length == 1 ? values[0] ?? "" : values] = members.ToArray();
        return table;
    }

    private PSObject Describe((object?[] Values, Collection<PSObject> Members) group)
    {
        var made = new PSObject();
        made.TypeNames.Insert(0, TypeName);
        if (NoElement)
            made.TypeNames.Insert(0, BareTypeName);
        made.Properties.Add(new PSNoteProperty("Values", new ArrayList(group.Values)));
        made.Properties.Add(new PSNoteProperty("Count", group.Members.Count));
        if (!NoElement)
            made.Properties.Add(new PSNoteProperty("Group", group.Members));
        made.Properties.Add(new PSNoteProperty("Name", Name(group.Values)));
        return made;
    }

    private static string Name(object?[] values) => string.Join(", ", values.Select(value => value?.ToString() ?? ""));
}
