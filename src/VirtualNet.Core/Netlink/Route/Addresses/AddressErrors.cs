namespace VirtualNet.Netlink.Route;

/// <summary>Errors about addresses that are found without asking the kernel to do anything, or after it did.</summary>
internal static class AddressErrors
{
    public static VirtualNetException Invalid(NewAddress address, string reason, NetNamespace ns) =>
        new("InvalidAddress", FailureKind.InvalidArgument, $"Could not give the link '{address.Link}'{ns.Place} the address {address}: {reason}.", address.ToString());

    public static VirtualNetException NotChangeable(NewAddress address, string what, NetNamespace ns) =>
        new(
            "AddressNotChangeable",
            FailureKind.InvalidState,
            $"Could not set the address {address} on the link '{address.Link}'{ns.Place}: the kernel cannot change {what} of an address that is there. Remove it with Remove-NetAddress and add it again; routes through it go with it.",
            address.ToString());

    public static VirtualNetException Differs(NewAddress address, string what, NetNamespace ns) =>
        new(
            "AddressExists",
            FailureKind.Exists,
            $"The link '{address.Link}'{ns.Place} has the address {address} already, with another {what}. Set-NetAddress changes what can be changed.",
            address.ToString());

    public static VirtualNetException NotFound(string address, string link, NetNamespace ns) =>
        new("AddressNotFound", FailureKind.NotFound, $"The link '{link}'{ns.Place} does not have the address {address}. Get-NetAddress {link} lists those that it has.", address);

    public static VirtualNetException NotFound(string address, NetNamespace ns) =>
        new("AddressNotFound", FailureKind.NotFound, $"No link{ns.Place} has the address {address}. Get-NetAddress lists those there are.", address);

    public static VirtualNetException Ambiguous(string address, string link, IEnumerable<NetAddress> found, NetNamespace ns) =>
        new(
            "AddressAmbiguous",
            FailureKind.InvalidArgument,
            $"The link '{link}'{ns.Place} has the address {address} more than once: {string.Join(", ", found)}. Say which, with its length.",
            address);

    public static VirtualNetException Abandoned(NewAddress address, NetNamespace ns) =>
        new(
            "AddressesUnchanged",
            FailureKind.InvalidState,
            $"Did not make {address} an exclusive address of the link '{address.Link}'{ns.Place}: another of the given ones could not be set, so the link keeps the addresses that it had.",
            address.ToString());

    public static VirtualNetException Vanished(NewAddress address, NetNamespace ns) =>
        new("AddressVanished", FailureKind.Gone, $"The address {address} was given to the link '{address.Link}'{ns.Place}, and removed by somebody else before it could be read.", address.ToString());
}
