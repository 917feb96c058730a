using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Namespaces;

namespace VirtualNet.Commands;

/// <summary>Lists network namespaces. Equivalent to <c>ip netns list</c>; with <c>-All</c> also what <c>lsns -t net</c> finds.</summary>
[Cmdlet(VerbsCommon.Get, "NetNamespace", DefaultParameterSetName = "Name")]
[OutputType(typeof(NetNamespace))]
public sealed class GetNetNamespaceCommand : NetCommandBase
{
    /// <summary>Names, with wildcards; or paths, process ids, processes and objects.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = "Name")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    [SupportsWildcards]
    public NamespaceReference[]? Name { get; set; }

    /// <summary>Also home and those without a name (containers, processes), with the processes that hold each.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    public SwitchParameter All { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        if (Name is null)
        {
            WriteObject(All ? NamespaceCatalog.All() : NamespaceCatalog.Named(NamespaceNames.List()), enumerateCollection: true);
            return;
        }

        foreach (NamespaceReference reference in Name)
            Guard(() => WriteOne(reference), reference);
    }

    private void WriteOne(NamespaceReference reference)
    {
        if (reference.Expected is null && WildcardPattern.ContainsWildcardCharacters(reference.Text) && !NamespaceNames.List().Contains(reference.Text))
        {
            var pattern = new WildcardPattern(reference.Text, WildcardOptions.CultureInvariant);
            WriteObject(NamespaceCatalog.Named(NamespaceNames.List().Where(pattern.IsMatch)), enumerateCollection: true);
            return;
        }

        NetNamespace found = NamespaceCatalog.Describe(reference.Open());
        if (reference.Expected is { } expected)
            NamespaceHandle.Verify(expected, found.Identity);
        WriteObject(found);
    }
}
