namespace VirtualNet.Netlink.Route;

/// <summary>Errors about bridges and their ports that are found without the kernel refusing anything.</summary>
internal static class BridgeErrors
{
    public static VirtualNetException VlanNotSupported(string operation, NetLink bridge, NetNamespace ns)
    {
        NetlinkExplanation why = BridgeExplanations.VlanNotSupported;
        return new(why.ErrorId, why.Kind, $"Could not {operation}{ns.Place}: {why.Reason}. {why.Hint}", bridge.Name);
    }

    public static VirtualNetException ExistsOtherwise(NetLink link, string difference, NetNamespace ns) =>
        new("LinkExists", FailureKind.Exists, $"There is a link '{link.Name}'{ns.Place} already, and it is not the bridge that was asked for: {difference}. Change it, remove it, or choose another name.", link);

    public static VirtualNetException NotAPort(NetLink link, NetNamespace ns) =>
        new("NotABridgePort", FailureKind.InvalidState, $"The link '{link.Name}'{ns.Place} is not a port of a bridge. Add-BridgePort makes it one.", link);

    public static VirtualNetException NotAPortOf(NetLink link, NetLink bridge, NetNamespace ns) =>
        new("NotABridgePort", FailureKind.InvalidState, $"The link '{link.Name}'{ns.Place} is not a port of the bridge '{bridge.Name}'{(link.Master is null ? "" : $" but of '{link.Master}'")}.", link);

    public static VirtualNetException AlreadyAPort(NetLink link, NetLink bridge, NetNamespace ns) =>
        new("BridgePortExists", FailureKind.Exists, $"The link '{link.Name}'{ns.Place} is a port of the bridge '{bridge.Name}' already.", link);

    public static VirtualNetException HasMaster(NetLink link, NetLink bridge, NetNamespace ns) =>
        new("LinkHasMaster", FailureKind.Busy, $"Did not make '{link.Name}'{ns.Place} a port of the bridge '{bridge.Name}': it is a port of '{link.Master}'. Add -Force to move it, or take it out of there first.", link);

    public static VirtualNetException NotFromAPort(NetLink link, NetNamespace ns) =>
        new("LinkHasMaster", FailureKind.Busy, $"Did not move the addresses of '{link.Name}'{ns.Place}: it is a port of '{link.Master}', where its addresses are of no use. Take it out of there first.", link);

    public static VirtualNetException Itself(NetLink bridge, NetNamespace ns) =>
        new("LinkLoop", FailureKind.InvalidState, $"The bridge '{bridge.Name}'{ns.Place} cannot be a port of itself.", bridge);

    public static VirtualNetException OtherNamespace(NetNamespace linkPlace, string bridge, NetNamespace bridgePlace) =>
        new("LinkInOtherNamespace", FailureKind.InvalidArgument, $"A link{Where(linkPlace)} cannot be a port of the bridge '{bridge}'{Where(bridgePlace)}: both must be in the same namespace. Move-NetLink moves the link there.", bridge);

    public static VirtualNetException NotUndone(Exception first, IReadOnlyList<string> failures) =>
        new("MoveNotUndone", (first as VirtualNetException)?.Kind ?? FailureKind.Unspecified, $"{first.Message} Not all could be put back as it was: {string.Join("; ", failures)}", (first as VirtualNetException)?.Target, first);

    private static string Where(NetNamespace ns) => ns.Place.Length > 0 ? ns.Place : " of the session's own namespace";
}
