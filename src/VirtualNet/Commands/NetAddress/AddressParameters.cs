using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>
/// What New-NetAddress and Set-NetAddress have in common: which addresses on which links, and what they are like. Neither has a default
/// parameter set: with one, the engine would bind a piped link by its property InterfaceAlias, as a mere name, and lose its namespace.
/// </summary>
public abstract class AddressParameters : NetCmdlet
{
    /// <summary>Name of the parameter set with a link as an argument.</summary>
    protected const string ByLink = "Link";

    /// <summary>Name of the parameter set with a link from the pipeline.</summary>
    protected const string ByObject = "InputObject";

    /// <summary>Links: names, indexes or objects. One takes all the addresses; several take one each, in order, or all the same one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = ByLink)]
    [Alias("InterfaceAlias", "ifAlias", "Dev")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference[] Link { get; set; } = [];

    /// <summary>A link from the pipeline.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByObject)]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public LinkReference? InputObject { get; set; }

    /// <summary>Addresses with the lengths of their prefixes: 192.168.2.11/24, 2001:db8::1/64. Without a length: /32 or /128.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = ByLink)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = ByObject)]
    [Alias("IPAddress")]
    public IPPrefix[] Address { get; set; } = [];

    /// <summary>Length of the prefix, for addresses that were given without one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ByLink)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ByObject)]
    public int? PrefixLength { get; set; }

    /// <summary>The other end of a point-to-point address; its length, when given, is the length of the prefix.</summary>
    [Parameter]
    public IPPrefix? Peer { get; set; }

    /// <summary>IPv4 broadcast address, or + for the last address of the network. Left out, there is none.</summary>
    [Parameter]
    public BroadcastAddress? Broadcast { get; set; }

    /// <summary>Where an IPv4 address is valid: Global, Site, Link or Host.</summary>
    [Parameter]
    public AddressScope? Scope { get; set; }

    /// <summary>Name of an IPv4 address that old tools show, at most 15 bytes: by custom the link's, a colon and a word.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>How long the address stays. [TimeSpan]::MaxValue, which is the default, is for ever.</summary>
    [Parameter]
    public TimeSpan? ValidLifetime { get; set; }

    /// <summary>How long the address is the source of new connections. Left out: as long as it is valid.</summary>
    [Parameter]
    public TimeSpan? PreferredLifetime { get; set; }

    /// <summary>Metric of the route to the address's network.</summary>
    [Parameter]
    [Alias("RouteMetric")]
    public uint? Metric { get; set; }

    /// <summary>Make no route to the address's network.</summary>
    [Parameter]
    public SwitchParameter NoPrefixRoute { get; set; }

    /// <summary>Use an IPv6 address at once, without duplicate address detection.</summary>
    [Parameter]
    public SwitchParameter SkipDad { get; set; }

    /// <summary>Wait, up to five seconds, until IPv6 addresses have been through duplicate address detection.</summary>
    [Parameter]
    public SwitchParameter WaitDad { get; set; }

    /// <summary>IPv6: home address of Mobile IPv6.</summary>
    [Parameter]
    public SwitchParameter HomeAddress { get; set; }

    /// <summary>IPv6: the kernel makes temporary addresses after the model of this one.</summary>
    [Parameter]
    public SwitchParameter ManageTemporary { get; set; }

    /// <summary>Join a multicast address on the link.</summary>
    [Parameter]
    public SwitchParameter AutoJoin { get; set; }

    /// <summary>The addresses that this input asks for, in order. Links that are not there are reported and left out.</summary>
    private protected List<AddressTarget> Targets()
    {
        if (ParameterSetName == ByObject)
        {
            LinkReference reference = InputObject!;
            RouteConnection connection = Connect(reference.Namespace);
            LinkRef link = reference.ToRef(connection);
            return [.. Address.Select(address => Target(connection, link, address))];
        }

        IReadOnlyList<(int Link, int Address)> pairs = Pairing.Of(Link.Length, Address.Length, "links", "addresses");
        (RouteConnection Connection, LinkRef Link)?[] links = [.. LinkBatch.Resolve(Link, Connect, WriteError)];
        var targets = new List<AddressTarget>(pairs.Count);
        foreach ((int link, int address) in pairs)
        {
            if (links[link] is { } found)
                Guard(() => targets.Add(Target(found.Connection, found.Link, Address[address])), Address[address]);
        }

        return targets;
    }

    /// <summary>Writes what became of a batch, in input order.</summary>
    private protected void WriteResults(List<AddressTarget> targets, bool emit) =>
        BatchErrors.Report(this, [.. targets.Select(t => (t.Error, (object)t.Address.ToString()))], i =>
        {
            if (emit && targets[i].Done is { } done)
                WriteObject(done);
        });

    private AddressTarget Target(RouteConnection connection, LinkRef link, IPPrefix address) =>
        new(connection, new NewAddress(link, WithLength(address), Settings(WithLength(address))));

    /// <summary>What was given of all that an address can have.</summary>
    private protected AddressSettings Settings(IPPrefix address) => new()
    {
        Peer = Peer,
        Broadcast = Broadcast?.Of(address),
        Scope = Scope,
        Label = Label,
        ValidLifetime = ValidLifetime,
        PreferredLifetime = PreferredLifetime,
        Metric = Metric,
        NoPrefixRoute = NoPrefixRoute,
        SkipDad = SkipDad,
        HomeAddress = HomeAddress,
        ManageTemporary = ManageTemporary,
        AutoJoin = AutoJoin,
    };

    private IPPrefix WithLength(IPPrefix address)
    {
        if (PrefixLength is not { } length || (address.HasExplicitLength && address.PrefixLength == length))
            return address;
        if (address.HasExplicitLength)
            throw new VirtualNetException("InvalidPrefixLength", FailureKind.InvalidArgument, $"-PrefixLength {length} contradicts the address {address}, which has a length of its own. Give one of them.", address);
        try
        {
            return address.WithLength(length);
        }
        catch (ArgumentException)
        {
            int most = address.Family.ToIPFamily() == IPFamily.IPv6 ? 128 : 32;
            throw new VirtualNetException("InvalidPrefixLength", FailureKind.InvalidArgument, $"Prefix length {length} of {address.Address} is out of range: 0 to {most}.", address);
        }
    }
}
