namespace VirtualNet.Netlink.Route;

/// <summary>What a request to make a route does about one that is there already.</summary>
internal enum RouteCreation
{
    /// <summary>Refuses when there is one to the same destination with the same metric and type of service (NLM_F_CREATE, NLM_F_EXCL).</summary>
    New,

    /// <summary>Puts it behind those that are there (NLM_F_CREATE, NLM_F_APPEND); IPv6 makes one multipath route of those with gateways.</summary>
    Append,

    /// <summary>Puts it before those that are there (NLM_F_CREATE alone).</summary>
    Prepend,

    /// <summary>
    /// Replaces the first one with the same destination, metric and type of service (NLM_F_REPLACE without CREATE), whoever made it:
    /// only after it was seen to be the only one.
    /// </summary>
    Replace,
}
