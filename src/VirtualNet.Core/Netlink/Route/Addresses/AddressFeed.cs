namespace VirtualNet.Netlink.Route;

/// <summary>The addresses of a namespace and what happens to them.</summary>
/// <param name="connection">Where; it is used for dumps, so nobody else may use it during a call of the subscription.</param>
/// <param name="filter">Which ones; null for all.</param>
internal sealed class AddressFeed(RouteConnection connection, AddressFilter? filter = null) : NetlinkFeed<NetAddress, AddressKey>
{
    private readonly AddressParser _parser = new(connection.Namespace);

    /// <summary>Opens a subscription.</summary>
    public static NetlinkSubscription<NetAddress, AddressKey> Open(RouteConnection connection, AddressFilter? filter = null) =>
        new(connection.OpenEvents([RouteGroup.RTNLGRP_IPV4_IFADDR, RouteGroup.RTNLGRP_IPV6_IFADDR]), new AddressFeed(connection, filter));

    public override NetAddress? Read(NetlinkMessage message, out bool removed)
    {
        removed = message.Header.Type == (ushort)RouteMessageType.RTM_DELADDR;
        NetAddress? address = _parser.Parse(message);
        return address is not null && AddressOperations.Passes(address, filter) ? address : null;
    }

    public override AddressKey Key(NetAddress item) => item.Key;

    public override DumpResult<NetAddress> Dump() => connection.ListAddresses(filter);

    /// <summary>Lifetimes run down by themselves, and a notification does not name the link: neither is news.</summary>
    public override bool Same(NetAddress before, NetAddress after) => before == after with
    {
        Link = before.Link,
        ValidLifetime = before.ValidLifetime,
        PreferredLifetime = before.PreferredLifetime,
        Consistent = before.Consistent,
    };
}
