namespace VirtualNet.Netlink.Route;

/// <summary>How duplicate address detection can end badly.</summary>
internal static class DadErrors
{
    public const string DuplicateId = "AddressDuplicate";

    public static VirtualNetException Duplicate(NetAddress address, bool removed, NetNamespace ns) => new(
        DuplicateId,
        FailureKind.Exists,
        $"The address {address} on the link '{address.Link}'{ns.Place} cannot be used: another host on the network has it. "
            + (removed ? "It has been removed from the link; choose another address." : "It stays on the link, unused, until it is removed. Choose another address."),
        address);

    public static VirtualNetException NoCarrier(NetAddress address, NetNamespace ns) => new(
        "NoCarrier",
        FailureKind.InvalidState,
        $"The address {address} on the link '{address.Link}'{ns.Place} cannot be relied on: the link has no carrier, so duplicate address detection can ask nobody. Connect the link, or switch on its other end; -SkipDad does without detection.",
        address);

    public static VirtualNetException LinkDown(NetAddress address, NetNamespace ns) => new(
        "LinkDown",
        FailureKind.InvalidState,
        $"The address {address} on the link '{address.Link}'{ns.Place} cannot be used yet: the link is switched off, so duplicate address detection waits. Switch it on with Enable-NetLink; -SkipDad does without detection.",
        address);

    public static VirtualNetException Timeout(NetAddress address, TimeSpan limit, NetNamespace ns) => new(
        "DadTimeout",
        FailureKind.TimedOut,
        $"Duplicate address detection for the address {address} on the link '{address.Link}'{ns.Place} did not end within {limit.TotalSeconds:0} seconds. It goes on; Get-NetAddress shows the state.",
        address);

    public static VirtualNetException Vanished(NetAddress address, NetNamespace ns) => new(
        "AddressVanished",
        FailureKind.Gone,
        $"The address {address} on the link '{address.Link}'{ns.Place} went away during duplicate address detection: it or the link was removed by somebody else.",
        address);
}
