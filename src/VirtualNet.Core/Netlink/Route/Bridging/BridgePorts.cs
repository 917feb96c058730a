namespace VirtualNet.Netlink.Route;

/// <summary>What can be read and done with the ports of bridges over a <see cref="RouteConnection"/>.</summary>
public static class BridgePorts
{
    /// <summary>The ports of one bridge, or of all, in the order of their links' indexes. Equivalent to <c>bridge -d link show</c>.</summary>
    public static DumpResult<BridgePort> ListBridgePorts(this RouteConnection connection, NetLink? bridge = null)
    {
        DumpResult<NetLink> links = connection.ListLinks(bridge is null ? null : new LinkFilter { MasterIndex = bridge.Index });
        return new DumpResult<BridgePort>([.. links.Items.Select(BridgePort.From).OfType<BridgePort>()], links.Consistent);
    }

    /// <summary>
    /// Makes links the ports of a bridge. A link that is the port of another bridge moves here: the kernel takes it out of the other one first.
    /// Equivalent to <c>ip link set NAME master BRIDGE</c>.
    /// </summary>
    /// <param name="connection">Where.</param>
    /// <param name="bridge">The bridge.</param>
    /// <param name="links">The links.</param>
    /// <param name="up">Switches them on as well.</param>
    /// <returns>For each, in order: null when it is a port now, else why not.</returns>
    public static IReadOnlyList<NetlinkException?> AddPorts(this RouteConnection connection, NetLink bridge, IReadOnlyList<NetLink> links, bool up = false) =>
        connection.Netlink.ExecuteAll([.. links.Select(link => new ChangeLinkRequest(link.Index, link.Name, new LinkSettings { MasterIndex = bridge.Index, Up = up ? true : null })
        {
            Verb = $"make '{link.Name}' a port of the bridge '{bridge.Name}'",
            MasterName = bridge.Name,
        })]);

    /// <summary>Why a link should not be made a port without asking the kernel first; null when nothing speaks against it.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="bridge">The bridge.</param>
    /// <param name="link">The link.</param>
    /// <param name="takeAway">True to take it away from the master that it has.</param>
    public static VirtualNetException? CheckPort(this RouteConnection connection, NetLink bridge, NetLink link, bool takeAway = false)
    {
        NetNamespace ns = connection.Namespace;
        if (link.Index == bridge.Index)
            return BridgeErrors.Itself(bridge, ns);
        if (link.Master is null)
            return null;
        if (link.Master.Index == bridge.Index)
            return BridgeErrors.AlreadyAPort(link, bridge, ns);
        return takeAway ? null : BridgeErrors.HasMaster(link, bridge, ns);
    }

    /// <summary>The bridge that a link is.</summary>
    /// <exception cref="VirtualNetException"><c>LinkOfOtherKind</c>: it is none.</exception>
    public static NetLink RequireBridge(this RouteConnection connection, NetLink link) =>
        link.Kind == "bridge" ? link : throw LinkErrors.WrongKind(link, "bridge", connection.Namespace);

    /// <summary>Makes ports plain links again. Equivalent to <c>ip link set NAME nomaster</c>.</summary>
    /// <returns>For each, in order: null when it is no port any more, else why not.</returns>
    public static IReadOnlyList<NetlinkException?> RemovePorts(this RouteConnection connection, IReadOnlyList<NetLink> ports) =>
        connection.Netlink.ExecuteAll([.. ports.Select(port => new ChangeLinkRequest(port.Index, port.Name, new LinkSettings { MasterIndex = 0 })
        {
            Verb = $"take the port '{port.Name}' out of the bridge '{port.Master}'",
        })]);

    /// <summary>Changes options of ports. Equivalent to <c>ip link set NAME type bridge_slave ...</c>.</summary>
    /// <returns>For each, in order: null when it was changed, else why not.</returns>
    public static IReadOnlyList<NetlinkException?> ChangePorts(this RouteConnection connection, IReadOnlyList<BridgePortChange> changes) =>
        connection.Netlink.ExecuteAll([.. changes.Select(change => new ChangeLinkRequest(change.Port.Index, change.Port.Name, LinkSettings.None)
        {
            PortOptions = change.Options,
            Verb = $"change the bridge port '{change.Port.Name}'",
        })]);

    /// <summary>
    /// Makes a link the port of a bridge and moves its addresses and the routes over it to the bridge, so that open connections go on. What was begun is
    /// ended, or taken back, whatever the connection's <see cref="NetlinkConnection.Cancellation"/> says.
    /// </summary>
    /// <param name="connection">Where.</param>
    /// <param name="bridge">The bridge.</param>
    /// <param name="link">The link, which must not be a port yet.</param>
    /// <param name="up">Switches the link on as well.</param>
    /// <exception cref="VirtualNetException">Something failed, and everything is as it was; or <c>MoveNotUndone</c>: it is not, and the text says what.</exception>
    public static AddressMoveResult AddPortWithAddresses(this RouteConnection connection, NetLink bridge, NetLink link, bool up = false) =>
        connection.MoveAddresses(AddressMovePlan.Read(connection, bridge, link), up);

    /// <summary>As <see cref="AddPortWithAddresses"/>, when it was looked before.</summary>
    internal static AddressMoveResult MoveAddresses(this RouteConnection connection, AddressMovePlan plan, bool up = false, Action<string>? checkpoint = null)
    {
        using var patient = RouteConnection.Open(connection.Handle);
        new AddressMove(patient, plan, checkpoint).Run(up);
        return new AddressMoveResult([.. plan.Addresses.Select(a => a.Prefix)], [.. plan.Routes.Select(r => r.Route.ToString())], plan.Left);
    }
}
