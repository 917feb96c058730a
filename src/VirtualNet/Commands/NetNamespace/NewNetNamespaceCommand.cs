using System.Management.Automation;
using VirtualNet.Namespaces;

namespace VirtualNet.Commands;

/// <summary>Makes named network namespaces. Equivalent to <c>ip netns add NAME</c> and <c>ip -n NAME link set lo up</c>.</summary>
[Cmdlet(VerbsCommon.New, "NetNamespace", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetNamespace))]
public sealed class NewNetNamespaceCommand : NetCommandBase
{
    /// <summary>Names: file names of at most 255 bytes.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString] // refused by us, so that the other names of an array are made
    public string[] Name { get; set; } = [];

    /// <summary>Leave the loopback link down. It is switched on otherwise.</summary>
    [Parameter]
    public SwitchParameter LoopbackDown { get; set; }

    /// <summary>Emit a namespace that exists already instead of failing.</summary>
    [Parameter]
    public SwitchParameter IfNotExists { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        List<string> wanted = [];
        foreach (string name in Name)
        {
            Guard(
                () =>
                {
                    NamespaceNames.Check(name);
                    if (ShouldProcess(name, "Create network namespace"))
                        wanted.Add(name);
                },
                name);
        }

        if (wanted.Count == 0)
            return;
        IReadOnlyList<(NetNamespace? Made, VirtualNetException? Error)> results = NamespaceDirectory.Create(wanted, !LoopbackDown);
        for (int i = 0; i < wanted.Count; i++)
            WriteResult(wanted[i], results[i].Made, results[i].Error);
    }

    private void WriteResult(string name, NetNamespace? made, VirtualNetException? error)
    {
        if (made is null && IfNotExists && error is { Kind: FailureKind.Exists })
            made = NamespaceCatalog.Find(name);
        if (made is not null)
            WriteObject(made);
        else
            WriteError(Errors.Record(error!, name));
    }
}
