using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;
using VirtualNet.Sysctl;

namespace VirtualNet.Commands;

/// <summary>Changes settings of the kernel's network code in a namespace. Equivalent to <c>sysctl -w net.NAME=VALUE</c>.</summary>
[Cmdlet(VerbsCommon.Set, "NetSysctl", DefaultParameterSetName = ByName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetSysctl))]
public sealed class SetNetSysctlCommand : NetCmdlet
{
    private const string ByName = "Name";
    private const string ByObject = "InputObject";

    /// <summary>Names such as net.ipv4.ip_forward; for a link the last part alone: forwarding.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName)]
    [Parameter(ParameterSetName = ByObject)]
    [ArgumentCompleter(typeof(SysctlCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The value: a number, text, $true or $false for 1 or 0, or a list.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByName)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByObject)]
    public object Value { get; set; } = "";

    /// <summary>Links whose settings are meant: names, indexes or objects; also the rows all and default.</summary>
    [Parameter(ParameterSetName = ByName)]
    [Alias("InterfaceAlias", "ifAlias", "Dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference[]? Link { get; set; }

    /// <summary>Only this half of a link's settings. Left out: each half that has the setting.</summary>
    [Parameter]
    [Alias("AddressFamily")]
    public IPFamily? Family { get; set; }

    /// <summary>A setting or a link from the pipeline. With a link, -Name says which of its settings.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByObject)]
    public SysctlInput? InputObject { get; set; }

    /// <summary>Emit the settings as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        foreach ((RouteConnection connection, SysctlKey key) in Targets())
        {
            string value = SysctlValue.Write(Value is PSObject wrapped ? wrapped.BaseObject : Value);
            if (!ShouldProcess($"{key.Name}{connection.Namespace.Place}", $"Set to '{value}'"))
                continue;
            Guard(
                () =>
                {
                    NetSysctl now = connection.WriteSysctl(key, value);
                    if (PassThru)
                        WriteObject(now);
                },
                key.Name);
        }
    }

    /// <summary>All that is to be changed, found before anything is; what is not there is reported and left out.</summary>
    private List<(RouteConnection Connection, SysctlKey Key)> Targets()
    {
        var targets = new List<(RouteConnection, SysctlKey)>();
        if (InputObject?.Key is { } key)
            targets.Add((Connect(InputObject.Namespace), key));
        else if ((InputObject?.Link is { } piped ? [piped] : Link) is { } links)
            AddOfLinks(links, targets);
        else
            AddNamed(targets);
        return targets;
    }

    private void AddNamed(List<(RouteConnection, SysctlKey)> targets)
    {
        RouteConnection connection = Connect();
        foreach (string name in Name ?? [])
            Guard(() => targets.Add((connection, SysctlKey.Parse(name))), name);
    }

    private void AddOfLinks(LinkReference[] links, List<(RouteConnection, SysctlKey)> targets)
    {
        if (Name is null)
            throw new VirtualNetException("SysctlNameMissing", FailureKind.InvalidArgument, $"A link has many settings: -Name must say which one of '{InputObject}' is meant.", InputObject);
        foreach (LinkReference link in links)
        {
            Guard(
                () =>
                {
                    RouteConnection connection = Connect(link.Namespace);
                    string row = SysctlLinks.Row(link, connection);
                    IReadOnlyList<SysctlKey> keys = connection.ListSysctls(row, Family);
                    foreach (string name in Name)
                    {
                        SysctlKey[] found = [.. keys.Where(key => key.Parts[^1] == name)];
                        if (found.Length == 0)
                            WriteError(Errors.Record(SysctlErrors.NotFoundOnLink(name, row, connection.Namespace), name));
                        targets.AddRange(found.Select(key => (connection, key)));
                    }
                },
                link);
        }
    }
}
