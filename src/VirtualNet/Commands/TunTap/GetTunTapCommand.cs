using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;
using VirtualNet.Tun;

namespace VirtualNet.Commands;

/// <summary>Lists tun and tap devices. Equivalent to <c>ip tuntap show</c> and <c>ip -details link show type tun</c>.</summary>
[Cmdlet(VerbsCommon.Get, "TunTap", DefaultParameterSetName = ByName)]
[OutputType(typeof(NetLink))]
public sealed class GetTunTapCommand : NetCmdlet
{
    private const string ByName = "Name";
    private const string ByNamespace = "Namespace";
    private static readonly LinkFilter TunTaps = new() { Kind = "tun" };

    /// <summary>Names, indexes or link objects; wildcards match names.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = ByName)]
    [Alias("InterfaceAlias", "ifAlias")]
    [ArgumentCompleter(typeof(TunTapCompleter))]
    [SupportsWildcards]
    public LinkReference[]? Name { get; set; }

    /// <summary>Namespaces whose devices are wanted.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByNamespace)]
    public NetNamespace[] InputNamespace { get; set; } = [];

    /// <summary>Only tun or only tap devices.</summary>
    [Parameter]
    public TunTapMode? Mode { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        if (ParameterSetName == ByNamespace)
        {
            foreach (NetNamespace ns in InputNamespace)
                Guard(() => WriteAll(Connect(ns), null), ns);
            return;
        }

        if (Name is null)
            WriteAll(Connect(), null);
        foreach (LinkReference reference in Name ?? [])
            Guard(() => WriteOne(reference), reference);
    }

    private void WriteOne(LinkReference reference)
    {
        RouteConnection connection = Connect(reference.Namespace);
        if (reference.Index == 0 && WildcardPattern.ContainsWildcardCharacters(reference.Name!) && connection.FindLink(reference.Name!) is null)
        {
            WriteAll(connection, new WildcardPattern(reference.Name!, WildcardOptions.CultureInvariant));
            return;
        }

        NetLink link = reference.Resolve(connection);
        if (link.Details is not TunTapDetails)
            throw TunTapErrors.NotTunTap($"show '{link.Name}'{connection.Namespace.Place}", link);
        Write(link);
    }

    private void WriteAll(RouteConnection connection, WildcardPattern? pattern)
    {
        DumpResult<NetLink> links = connection.ListLinks(TunTaps);
        if (!links.Consistent)
            WriteWarning($"The list of links{connection.Namespace.Place} kept changing while it was read: devices that came or went meanwhile may be missing. Objects are marked Consistent = $false.");
        foreach (NetLink link in links.Items)
        {
            if (pattern is null || pattern.IsMatch(link.Name))
                Write(link);
        }
    }

    private void Write(NetLink link)
    {
        if (Mode is null || link.Details is TunTapDetails details && details.Mode == Mode)
            WriteObject(TunTapOutput.Of(link));
    }
}
