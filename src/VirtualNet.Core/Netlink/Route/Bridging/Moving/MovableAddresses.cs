using System.Net;

namespace VirtualNet.Netlink.Route;

/// <summary>Sorts the addresses of a link into those that move, those that the kernel makes itself, and those that somebody else looks after.</summary>
internal static class MovableAddresses
{
    /// <summary>Reads them.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="link">The link.</param>
    /// <param name="left">Takes what is not moved, in words.</param>
    /// <returns>In the kernel's order.</returns>
    public static IReadOnlyList<NetAddress> Read(RouteConnection connection, NetLink link, ICollection<string> left)
    {
        var movable = new List<NetAddress>();
        var filter = new AddressFilter { Link = new LinkRef(link.Name, link.Index, link.Namespace) };
        foreach (NetAddress address in connection.ListAddresses(filter).RequireConsistent($"the addresses of '{link.Name}'"))
        {
            if (IsKernels(address, link.MacAddress))
                continue;
            if (Keeper(address) is { } keeper)
                left.Add($"the address {address}, which {keeper}");
            else
                movable.Add(address);
        }

        return movable;
    }

    /// <summary>True for a link-local address that a link makes for itself. Kernels before 5.18 do not say so: then the address shows it.</summary>
    public static bool IsKernels(NetAddress address, MacAddress? mac) =>
        address.IPAddress.IsIPv6LinkLocal && (address.Protocol is { } protocol && protocol != AddressProtocol.Unspecified
            ? protocol == AddressProtocol.KernelLinkLocal
            : address.Flags.HasFlag(AddressFlags.StablePrivacy) || IsOfMac(address.IPAddress, mac));

    /// <summary>True when the lower half is made of the hardware address: ff:fe in its middle and one bit turned (RFC 4291, appendix A).</summary>
    private static bool IsOfMac(IPAddress address, MacAddress? mac)
    {
        if (mac is not { } hardware)
            return false;
        byte[] m = hardware.ToByteArray();
        byte[] identifier = [(byte)(m[0] ^ 2), m[1], m[2], 0xff, 0xfe, m[3], m[4], m[5]];
        return identifier.AsSpan().SequenceEqual(address.GetAddressBytes().AsSpan(8));
    }

    /// <summary>A DHCP client sets a lifetime and says no more; RFC 8415 gives single addresses, so an IPv6 one is a /128.</summary>
    private static string? Keeper(NetAddress address) => address switch
    {
        { Protocol: AddressProtocol.RouterAdvertisement } => "came from a router advertisement",
        { Family: IPFamily.IPv6 } when (address.Flags & (AddressFlags.Temporary | AddressFlags.StablePrivacy)) != 0 => "came from a router advertisement",
        { State: AddressState.Duplicate } => "somebody else on the network has as well",
        { ValidLifetime: var lifetime } when lifetime == TimeSpan.MaxValue => null,
        { Family: IPFamily.IPv4 } or { PrefixLength: 128 } => $"a DHCP client looks after: it ends in {address.ValidLifetime}",
        _ => null,
    };
}
