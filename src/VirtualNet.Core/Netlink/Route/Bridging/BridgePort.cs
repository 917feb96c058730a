namespace VirtualNet;

/// <summary>A link as the port of a bridge. The options that matter most are here, all of them in <see cref="Details"/>.</summary>
public sealed record BridgePort
{
    /// <summary>The link.</summary>
    public required LinkRef Link { get; init; }

    /// <summary>The bridge.</summary>
    public required LinkRef Bridge { get; init; }

    /// <summary>Everything that the kernel reports of the port.</summary>
    public required BridgePortDetails Details { get; init; }

    /// <summary>Namespace that it was read in.</summary>
    public NetNamespace? Namespace { get; init; }

    /// <summary>State in the spanning tree; Forwarding or Disabled while the protocol is off.</summary>
    public BridgePortState? State => Details.State;

    /// <summary>Number of the port, unique in its bridge.</summary>
    public ushort? PortNumber => Details.PortNumber;

    /// <summary>Id in the spanning tree: priority in the upper bits, number in the lower ten.</summary>
    public ushort? PortId => Details.PortId;

    /// <summary>Priority in the choice of a port, lowest first: 0 to 63.</summary>
    public ushort? Priority => Details.Priority;

    /// <summary>Cost of the way through it.</summary>
    public uint? Cost => Details.Cost;

    /// <summary>Cannot talk to other isolated ports.</summary>
    public bool? Isolated => Details.Isolated;

    /// <summary>Sends frames back out of the port that they came in by.</summary>
    public bool? Hairpin => Details.Hairpin;

    /// <summary>Drops spanning tree messages that come in (BPDU guard).</summary>
    public bool? Guard => Details.Guard;

    /// <summary>Cannot become the way to the root (root guard).</summary>
    public bool? RootBlock => Details.RootBlock;

    /// <summary>Leaves a multicast group at the first leave message.</summary>
    public bool? FastLeave => Details.FastLeave;

    /// <summary>Learns addresses from frames.</summary>
    public bool? Learning => Details.Learning;

    /// <summary>Gets frames for unknown addresses.</summary>
    public bool? Flood => Details.Flood;

    /// <summary>Gets multicast that nobody asked for.</summary>
    public bool? MulticastFlood => Details.MulticastFlood;

    /// <summary>Gets broadcasts.</summary>
    public bool? BroadcastFlood => Details.BroadcastFlood;

    /// <summary>Answers ARP and neighbour discovery from what is known instead of flooding them.</summary>
    public bool? NeighborSuppress => Details.NeighborSuppress;

    /// <summary>Takes frames only from addresses that are known already.</summary>
    public bool? Locked => Details.Locked;

    /// <summary>A link as a port.</summary>
    /// <returns>Null when it is no port of a bridge.</returns>
    public static BridgePort? From(NetLink link) =>
        link is { Master: { } bridge, Port: BridgePortDetails details }
            ? new BridgePort { Link = new LinkRef(link.Name, link.Index, link.Namespace), Bridge = bridge, Details = details, Namespace = link.Namespace }
            : null;

    /// <inheritdoc/>
    public override string ToString() => Link.ToString();
}
