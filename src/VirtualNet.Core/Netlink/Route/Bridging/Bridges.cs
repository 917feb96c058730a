namespace VirtualNet.Netlink.Route;

/// <summary>How bridges are made and changed over a <see cref="RouteConnection"/>.</summary>
public static class Bridges
{
    /// <summary>
    /// Makes bridges and reads them back; one that is refused does not hinder the others. A bridge whose options the kernel would ignore is taken
    /// away again and refused. Equivalent to <c>ip link add NAME type bridge ...</c>.
    /// </summary>
    /// <param name="connection">Where.</param>
    /// <param name="bridges">Names, <see cref="BridgeOptions"/> and settings.</param>
    /// <param name="acceptExisting">A bridge that is there already, and is as it was asked for, is a result and no error.</param>
    /// <returns>For each, in order, the bridge as the kernel has it, or why it could not be made.</returns>
    public static IReadOnlyList<LinkResult> CreateBridges(this RouteConnection connection, IReadOnlyList<NewLink> bridges, bool acceptExisting = false)
    {
        LinkResult[] results = [.. connection.CreateLinks(bridges)];
        for (int i = 0; i < results.Length; i++)
        {
            if (acceptExisting && results[i].Error is { Kind: FailureKind.Exists })
                results[i] = Accept(connection, bridges[i], results[i].Error!);
            else if (results[i].Link is { } link && BridgeMatch.IsIgnored((BridgeOptions)bridges[i].Options, link.Details as BridgeDetails))
                results[i] = Undo(connection, link);
        }

        return results;
    }

    /// <summary>
    /// Changes options of bridges. The kernel applies them one after the other and stops at the first that it refuses: then those before it are put
    /// back. Equivalent to <c>ip link set NAME type bridge ...</c>.
    /// </summary>
    /// <returns>For each, in order: null when it was changed, else why not.</returns>
    public static IReadOnlyList<VirtualNetException?> ChangeBridges(this RouteConnection connection, IReadOnlyList<NetLink> bridges, BridgeOptions options)
    {
        var errors = new VirtualNetException?[bridges.Count];
        for (int i = 0; i < errors.Length; i++)
            errors[i] = Refuse(connection, bridges[i], options);
        int[] which = [.. Enumerable.Range(0, errors.Length).Where(i => errors[i] is null)];
        IReadOnlyList<NetlinkException?> refusals = connection.Netlink.ExecuteAll([.. which.Select(i => Change(bridges[i], options))]);
        for (int i = 0; i < which.Length; i++)
            errors[which[i]] = refusals[i];
        int[] failed = [.. which.Where(i => errors[i] is not null)];
        connection.Netlink.ExecuteAll([.. failed.Select(i => Change(bridges[i], BridgeOptions.Restoring(options, (BridgeDetails)bridges[i].Details!)))]);
        return errors;
    }

    private static ChangeLinkRequest Change(NetLink bridge, BridgeOptions options) =>
        new(bridge.Index, bridge.Name, LinkSettings.None) { Options = options, Verb = $"change the bridge '{bridge.Name}'" };

    private static VirtualNetException? Refuse(RouteConnection connection, NetLink link, BridgeOptions options) => link.Details switch
    {
        not BridgeDetails => LinkErrors.WrongKind(link, "bridge", connection.Namespace),
        BridgeDetails details when BridgeMatch.IsIgnored(options, details) => BridgeErrors.VlanNotSupported($"change the bridge '{link.Name}'", link, connection.Namespace),
        _ => null,
    };

    private static LinkResult Accept(RouteConnection connection, NewLink wanted, VirtualNetException error)
    {
        if (connection.FindLink(wanted.Name) is not { } link)
            return new LinkResult(null, error);
        return BridgeMatch.Difference(wanted, link) is { } difference ? new LinkResult(null, BridgeErrors.ExistsOtherwise(link, difference, connection.Namespace)) : new LinkResult(link, null);
    }

    private static LinkResult Undo(RouteConnection connection, NetLink link)
    {
        connection.RemoveLinks([link]);
        return new LinkResult(null, BridgeErrors.VlanNotSupported($"create the bridge '{link.Name}'", link, connection.Namespace));
    }
}
