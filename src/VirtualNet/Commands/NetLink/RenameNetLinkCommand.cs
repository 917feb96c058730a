using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>Gives a link another name. Equivalent to <c>ip link set NAME name NEW</c>.</summary>
[Cmdlet(VerbsCommon.Rename, "NetLink", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetLink))]
public sealed class RenameNetLinkCommand : NetCmdlet
{
    /// <summary>Name, alternative name, index or link object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InterfaceAlias", "ifAlias")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference Name { get; set; } = null!;

    /// <summary>New name: at most 15 bytes, without slash, colon, percent sign and white space.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [AllowEmptyString]
    public string NewName { get; set; } = "";

    /// <summary>Emit the link under its new name.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        LinkNames.Check(NewName);
        RouteConnection connection = Connect(Name.Namespace);
        NetLink link = Name.Resolve(connection);
        if (!ShouldProcess($"{link.Name} to {NewName}", "Rename link"))
            return;
        connection.RenameLink(link, NewName);
        if (PassThru)
            WriteObject(connection.GetLink(link.Index));
    }
}
