using VirtualNet.Sysctl;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Makes a link the port of a bridge and moves its addresses and routes there, in an order that keeps connections: an address is on the bridge
/// before it leaves the link, so it is this machine's throughout and routes that name it as their source survive; packets find a way throughout.
/// <list type="number">
/// <item>look (<see cref="AddressMovePlan"/>)</item>
/// <item>bridge: hardware address and MTU of the link, up</item>
/// <item>addresses on the bridge: IPv4 in their order, IPv6 without duplicate address detection</item>
/// <item>the link becomes a port</item>
/// <item>routes over the bridge, beside those over the link. The kernel lets routes of one metric stand side by side when neither EXCL nor REPLACE
/// is asked for, so no temporary metric is needed</item>
/// <item>routes over the link go</item>
/// <item>addresses of the link go, secondaries first</item>
/// <item>settle: IPv6 addresses get the flag back that said whether they have been through detection</item>
/// <item>port: no IPv6, no router advertisements; its link-local address goes</item>
/// </list>
/// Whatever fails, everything is put back, in reverse order, and the first error is what is thrown.
/// </summary>
internal sealed class AddressMove
{
    private readonly RouteConnection _connection;
    private readonly AddressMovePlan _plan;
    private readonly MoveJournal _journal;
    private readonly LinkRef _link;
    private readonly LinkRef _bridge;

    /// <summary>Prepares a move.</summary>
    /// <param name="connection">Where; not one that Ctrl+C breaks off.</param>
    /// <param name="plan">What to move.</param>
    /// <param name="checkpoint">Told what is about to be done, before each act: where tests make it fail.</param>
    public AddressMove(RouteConnection connection, AddressMovePlan plan, Action<string>? checkpoint = null)
    {
        _connection = connection;
        _plan = plan;
        _journal = new MoveJournal { Checkpoint = checkpoint };
        _link = new LinkRef(plan.Link.Name, plan.Link.Index, connection.Namespace);
        _bridge = new LinkRef(plan.Bridge.Name, plan.Bridge.Index, connection.Namespace);
    }

    /// <summary>Moves.</summary>
    /// <param name="up">Switches the link on as well.</param>
    /// <exception cref="VirtualNetException">Something failed, and everything is as it was; or <c>MoveNotUndone</c>: it is not, and the text says what.</exception>
    public void Run(bool up = false)
    {
        try
        {
            PrepareBridge();
            AddAddresses();
            Join(up);
            AddRoutes();
            RemoveRoutes();
            RemoveAddresses();
            SettleAddresses();
            QuietPort();
        }
        catch (Exception e)
        {
            IReadOnlyList<string> failures = _journal.Undo();
            if (failures.Count > 0)
                throw BridgeErrors.NotUndone(e, failures);
            throw;
        }
    }

    private void PrepareBridge()
    {
        (NetLink bridge, NetLink link) = (_plan.Bridge, _plan.Link);
        if (bridge.MacAddress != link.MacAddress)
            Set("the hardware address of the bridge", bridge, new() { MacAddress = link.MacAddress }, new() { MacAddress = bridge.MacAddress });
        if (bridge.Mtu != link.Mtu)
            Set("the MTU of the bridge", bridge, new() { Mtu = link.Mtu }, new() { Mtu = bridge.Mtu });
        if (!bridge.AdminUp)
            Set("the bridge, switched on", bridge, new() { Up = true }, new() { Up = false });
    }

    private void AddAddresses()
    {
        // The kernel puts a new IPv6 address before the others, so the last one of the list is made first.
        foreach (NetAddress address in InOrderOfMaking(_plan.Addresses))
        {
            NewAddress copy = AddressCopy.To(address, _bridge);
            NetAddress made = address with { Link = _bridge };
            Do($"the address {address} on the bridge", new CreateAddressRequest(copy), new DeleteAddressRequest(made));
        }
    }

    private void Join(bool up)
    {
        bool switchOn = up && !_plan.Link.AdminUp;
        _journal.Do(
            $"'{_link.Name}' as a port",
            () => Throw(_connection.AddPorts(_plan.Bridge, [_plan.Link], switchOn)[0]),
            () =>
            {
                Throw(_connection.RemovePorts([_plan.Link with { Master = _bridge }])[0]);
                if (switchOn)
                    _connection.ChangeLink(_plan.Link, new LinkSettings { Up = false });
                RemoveWhatCameByItself();
            });
    }

    private void AddRoutes()
    {
        foreach (MovableRoute route in _plan.Routes)
        {
            NetRoute over = route.Over(_link, _bridge);
            Do($"the route '{over}'", route.Create(over), new DeleteRouteRequest(over));
        }
    }

    private void RemoveRoutes()
    {
        foreach (MovableRoute route in _plan.Routes.Reverse())
            Do($"the end of the route '{route.Route}'", new DeleteRouteRequest(route.Route), route.Create(route.Route));
    }

    private void RemoveAddresses()
    {
        // Link-local ones go when the port's IPv6 is switched off: taken away and put back one by one, they would stand before the kernel's own.
        foreach (NetAddress address in InOrderOfMaking(_plan.Addresses).Reverse().Where(a => !a.IPAddress.IsIPv6LinkLocal))
        {
            NewAddress back = AddressCopy.To(address, _link);
            _journal.Do($"the end of the address {address} on the link", () => Execute(new DeleteAddressRequest(address)), () =>
            {
                Execute(new CreateAddressRequest(back));
                if (AddressCopy.Settled(address, _link) is { } settled)
                    Execute(new ReplaceAddressRequest(settled));
            });
        }
    }

    private void SettleAddresses()
    {
        foreach (NetAddress address in _plan.Addresses)
        {
            if (AddressCopy.Settled(address, _bridge) is { } settled)
                _journal.Do($"the flags of the address {address}", () => Execute(new ReplaceAddressRequest(settled)), () => { });
        }
    }

    private void QuietPort()
    {
        // Switching IPv6 off drops the port's link-local address, which nobody could bring back as it was: so it is the very last act.
        Set("accept_ra", "0");
        Set("disable_ipv6", "1");

        void Set(string name, string value)
        {
            var key = SysctlKey.OfLink(IPFamily.IPv6, "conf", _link.Name!, name);
            if (!_connection.HasSysctl(key) || _connection.ReadSysctl(key).Text is not { } before || before == value)
                return; // a kernel without IPv6, or so already
            _journal.Do($"{name} of the port", () => _connection.WriteSysctl(key, value), () => _connection.WriteSysctl(key, before));
        }
    }

    /// <summary>A bridge that gets a carrier makes itself a link-local address; without the port it would not have one.</summary>
    private void RemoveWhatCameByItself()
    {
        var filter = new AddressFilter { Link = _bridge };
        NetAddress[] added = [.. _connection.ListAddresses(filter).Items.Where(a => MovableAddresses.IsKernels(a, _plan.Link.MacAddress) && !_plan.BridgeAddresses.Contains(a.Key))];
        foreach (VirtualNetException? error in _connection.RemoveAddresses(added))
            Throw(error);
    }

    private static IEnumerable<NetAddress> InOrderOfMaking(IReadOnlyList<NetAddress> addresses) =>
        [.. addresses.Where(a => a.Family == IPFamily.IPv4), .. addresses.Where(a => a.Family == IPFamily.IPv6).Reverse()];

    private void Set(string what, NetLink link, LinkSettings settings, LinkSettings back) =>
        _journal.Do(what, () => _connection.ChangeLink(link, settings), () => _connection.ChangeLink(link, back));

    private void Do(string what, INetlinkRequest act, INetlinkRequest undo) => _journal.Do(what, () => Execute(act), () => Execute(undo));

    private void Execute(INetlinkRequest request) => _connection.Netlink.Execute(request);

    private static void Throw(VirtualNetException? error)
    {
        if (error is not null)
            throw error;
    }
}
