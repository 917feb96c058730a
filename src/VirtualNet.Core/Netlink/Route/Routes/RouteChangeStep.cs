namespace VirtualNet.Netlink.Route;

/// <summary>How a route is changed into another.</summary>
internal enum RouteChangeStep
{
    /// <summary>It is as wanted.</summary>
    Nothing,

    /// <summary>In one step: it is the only one with its destination, table, metric and type of service, so the kernel cannot hit another.</summary>
    Replace,

    /// <summary>The new one beside others in the same slot, then the old one away.</summary>
    AppendThenRemove,

    /// <summary>The new one in a slot of its own, which must be free, then the old one away.</summary>
    CreateThenRemove,

    /// <summary>The old one away first: IPv6 refuses a second one with the same ways in the same slot.</summary>
    RemoveThenAppend,
}
