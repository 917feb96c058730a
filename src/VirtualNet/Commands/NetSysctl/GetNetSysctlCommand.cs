using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;
using VirtualNet.Sysctl;

namespace VirtualNet.Commands;

/// <summary>Reads settings of the kernel's network code in a namespace. Equivalent to <c>sysctl net.NAME</c>.</summary>
[Cmdlet(VerbsCommon.Get, "NetSysctl")]
[OutputType(typeof(NetSysctl))]
public sealed class GetNetSysctlCommand : NetCmdlet
{
    /// <summary>Names such as net.ipv4.ip_forward; with -Link the last part alone: forwarding. Wildcards are taken. Left out: all.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(SysctlCompleter))]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>Links whose settings are wanted: names, indexes or objects; also the rows all and default.</summary>
    [Parameter(ValueFromPipeline = true)]
    [Alias("InterfaceAlias", "ifAlias", "Dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference[]? Link { get; set; }

    /// <summary>Only settings of this family.</summary>
    [Parameter]
    [Alias("AddressFamily")]
    public IPFamily? Family { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        if (Link is null)
        {
            RouteConnection connection = Connect();
            foreach (string? name in Name ?? [null!])
                Guard(() => WriteNamed(connection, name), name);
        }

        foreach (LinkReference reference in Link ?? [])
            Guard(() => WriteOfLink(reference), reference);
    }

    private void WriteNamed(RouteConnection connection, string? name)
    {
        if (name is not null && !WildcardPattern.ContainsWildcardCharacters(name))
        {
            WriteObject(connection.ReadSysctl(SysctlKey.Parse(name)));
            return;
        }

        WildcardPattern? pattern = name is null ? null : new WildcardPattern(name, WildcardOptions.CultureInvariant);
        SysctlKey[] keys = [.. connection.ListSysctls().Where(key => (Family is null || key.Family == Family) && (pattern is null || pattern.IsMatch(key.Name)))];
        WriteObject(connection.ReadSysctls(keys), enumerateCollection: true);
    }

    private void WriteOfLink(LinkReference reference)
    {
        RouteConnection connection = Connect(reference.Namespace);
        string row = SysctlLinks.Row(reference, connection);
        IReadOnlyList<SysctlKey> keys = connection.ListSysctls(row, Family);
        foreach (string? name in Name ?? [null!])
        {
            WildcardPattern? pattern = name is null ? null : new WildcardPattern(name, WildcardOptions.CultureInvariant);
            SysctlKey[] found = [.. keys.Where(key => pattern is null || pattern.IsMatch(key.Parts[^1]))];
            if (found.Length == 0 && name is not null && !WildcardPattern.ContainsWildcardCharacters(name))
                WriteError(Errors.Record(SysctlErrors.NotFoundOnLink(name, row, connection.Namespace), name));
            WriteObject(connection.ReadSysctls(found), enumerateCollection: true);
        }
    }
}
