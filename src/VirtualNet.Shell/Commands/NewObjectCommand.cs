using System.Collections;
using System.Management.Automation;

namespace VirtualNet.Shell.Commands;

/// <summary>New-Object: an instance of a .NET type, with properties set.</summary>
[Cmdlet(VerbsCommon.New, "Object")]
internal sealed class NewObjectCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string TypeName { get; set; } = "";

    [Parameter(Position = 1)]
    [Alias("Args")]
    public object?[] ArgumentList { get; set; } = [];

    [Parameter]
    public IDictionary? Property { get; set; }

    protected override void BeginProcessing()
    {
        if (!LanguagePrimitives.TryConvertTo(TypeName, out Type type))
            ThrowTerminatingError(new ErrorRecord(new PSArgumentException($"The type [{TypeName}] was not found."), "TypeNotFound", ErrorCategory.InvalidType, TypeName));
        var made = PSObject.AsPSObject(Construct(type));
        foreach (DictionaryEntry entry in Property ?? new Hashtable())
            Set(made, entry.Key.ToString()!, entry.Value);
        WriteObject(made);
    }

    private object Construct(Type type)
    {
        if (type == typeof(PSObject) && ArgumentList.Length == 0)
            return new PSObject();
        if (ArgumentList.Length == 0 && type.IsValueType)
            return Activator.CreateInstance(type)!;

        // The engine picks the constructor and converts the arguments, as [type]::new(...) does.
        var construct = ScriptBlock.Create("param($type, $arguments) , $type::new.Invoke($arguments)");
        return construct.InvokeReturnAsIs(type, ArgumentList);
    }

    private void Set(PSObject target, string name, object? value)
    {
        if (target.Properties[name] is { } property)
            property.Value = value;
        else if (target.BaseObject is PSCustomObject)
            target.Properties.Add(new PSNoteProperty(name, value));
        else
            WriteError(new ErrorRecord(new PSArgumentException($"A {TypeName} has no property '{name}'."), "InvalidProperty", ErrorCategory.InvalidArgument, target));
    }
}
