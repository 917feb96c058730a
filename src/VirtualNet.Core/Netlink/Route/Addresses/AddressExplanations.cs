using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>What the kernel's refusals of address requests mean, in cases where its error number alone misleads.</summary>
internal static class AddressExplanations
{
    /// <summary>Below this MTU a link has no IPv6 (RFC 8200 section 5).</summary>
    private const int SmallestIPv6Mtu = 1280;

    /// <summary>Why an address was not made. The kernel's texts are those of net/ipv4/devinet.c and net/ipv6/addrconf.c.</summary>
    public static NetlinkExplanation? Make(NewAddress address, NetlinkRefusal refusal) => (Errno)refusal.ErrorNumber switch
    {
        Errno.EEXIST => new("AddressExists", FailureKind.Exists, "the link has this address already", "Change it with Set-NetAddress, or use -IfNotExists."),
        Errno.ENODEV => new("LinkNotFound", FailureKind.NotFound, "there is no such link any more"),
        Errno.EACCES when address.Family == IPFamily.IPv6 => new(
            "IPv6Disabled",
            FailureKind.InvalidState,
            "IPv6 is disabled on this link",
            $"Switch it on with Set-NetSysctl -Link {address.Link} -Name disable_ipv6 -Family IPv6 -Value 0."),
        Errno.EOPNOTSUPP or Errno.EAFNOSUPPORT when address.Family == IPFamily.IPv6 =>
            new("IPv6NotSupported", FailureKind.NotSupported, "this kernel runs without IPv6", "It needs CONFIG_IPV6 and to be started without ipv6.disable=1."),
        // No text: the link has no IPv6 half at all (ipv6_add_dev).
        Errno.EINVAL when address.Family == IPFamily.IPv6 && refusal.KernelMessage is null =>
            new("IPv6NotAvailable", FailureKind.InvalidState, $"the link has no IPv6, as its MTU is below {SmallestIPv6Mtu} bytes", $"Raise it with Set-NetLink {address.Link} -Mtu {SmallestIPv6Mtu}."),
        Errno.EADDRNOTAVAIL or Errno.EINVAL when refusal.KernelMessage is { } said => new("InvalidAddress", FailureKind.InvalidArgument, Plain(said)),
        Errno.EADDRNOTAVAIL => new("InvalidAddress", FailureKind.InvalidArgument, "a link cannot have this address"),
        Errno.ENOBUFS => new("NoMemory", FailureKind.Unspecified, "the kernel is short of memory"),
        _ => null,
    };

    /// <summary>Why an address was not removed.</summary>
    public static NetlinkExplanation? Delete(NetAddress address, NetlinkRefusal refusal) => (Errno)refusal.ErrorNumber switch
    {
        Errno.EADDRNOTAVAIL => new("AddressNotFound", FailureKind.NotFound, "the link does not have it", $"Get-NetAddress {address.Link} lists those that it has."),
        Errno.ENODEV or Errno.ENXIO => new("LinkNotFound", FailureKind.NotFound, "there is no such link any more"),
        _ => null,
    };

    /// <summary>"ipv6: Invalid address." as a clause.</summary>
    private static string Plain(string said)
    {
        string text = said.TrimEnd('.');
        int colon = text.IndexOf(": ", StringComparison.Ordinal);
        text = colon is > 0 and < 6 ? text[(colon + 2)..] : text;
        return text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
