using System.Management.Automation;
using VirtualNet.Completion;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Commands;

/// <summary>
/// Makes veth pairs: virtual cables. Equivalent to <c>ip link add NAME type veth peer name PEER netns NS</c>, and with -Up <c>ip link set up</c>
/// at both ends.
/// </summary>
[Cmdlet(VerbsCommon.New, "VethPair", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(NetLink))]
public sealed class NewVethPairCommand : NetCmdlet
{
    /// <summary>Names of the near ends; <c>%d</c> in a name is the first free number.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString] // refused by us, so that the other pairs of an array are made
    public string[] Name { get; set; } = [];

    /// <summary>Names of the far ends, as many as near ends; left out, the kernel chooses.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string[]? PeerName { get; set; }

    /// <summary>Namespace that the far ends are made in directly. Left out: the near ends'.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    public NamespaceReference? PeerNamespace { get; set; }

    /// <summary>Maximum transmission unit of both ends, in bytes.</summary>
    [Parameter]
    public uint? Mtu { get; set; }

    /// <summary>Hardware address of the near end.</summary>
    [Parameter]
    public MacAddress? MacAddress { get; set; }

    /// <summary>Hardware address of the far end.</summary>
    [Parameter]
    public MacAddress? PeerMacAddress { get; set; }

    /// <summary>Switch both ends on.</summary>
    [Parameter]
    public SwitchParameter Up { get; set; }

    /// <summary>Transmit queues of each end; 1 makes a pair much faster to create.</summary>
    [Parameter]
    public uint? TxQueues { get; set; }

    /// <summary>Receive queues of each end; 1 makes a pair much faster to create.</summary>
    [Parameter]
    public uint? RxQueues { get; set; }

    /// <summary>Emit a pair that is there already, when it is the one asked for, instead of failing.</summary>
    [Parameter]
    public SwitchParameter IfNotExists { get; set; }

    /// <inheritdoc/>
    protected override void ProcessInput()
    {
        if (PeerName is not null && PeerName.Length != Name.Length)
            throw new VirtualNetException("PairCountMismatch", FailureKind.InvalidArgument, $"-Name has {Name.Length} names and -PeerName {PeerName.Length}: each near end needs one far end. Nothing was made.");
        RouteConnection near = Connect();
        RouteConnection far = PeerNamespace is null ? near : Connect(PeerNamespace);
        List<NewVethPair> pairs = [];
        for (int i = 0; i < Name.Length; i++)
        {
            if (ShouldProcess($"{Name[i]} - {PeerName?[i] ?? "(the kernel's choice)"}", "Create veth pair"))
                pairs.Add(Pair(Name[i], PeerName?[i]));
        }

        if (pairs.Count > 0)
            Report(pairs, near.CreateVethPairs(far, pairs));
    }

    private NewVethPair Pair(string name, string? peerName)
    {
        var settings = new LinkSettings { Mtu = Mtu, MacAddress = MacAddress, TxQueues = TxQueues, RxQueues = RxQueues, Up = Up ? true : null };
        return new NewVethPair(name, peerName) { Settings = settings, PeerSettings = settings with { MacAddress = PeerMacAddress }, AcceptExisting = IfNotExists };
    }

    private void Report(List<NewVethPair> pairs, IReadOnlyList<VethPairResult> results)
    {
        BatchErrors.Report(this, [.. results.Select((r, i) => (r.Error, (object)pairs[i].Name))], i =>
        {
            WriteObject(results[i].Link);
            WriteObject(results[i].Peer);
        });
    }
}
