using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VirtualNet.Netlink.Route;

/// <summary>What an address must be before anything is sent: the kernel would ignore some of these mistakes in silence.</summary>
internal static class AddressRules
{
    /// <summary>What is wrong with an address, as a clause; null when nothing is.</summary>
    public static string? Problem(NewAddress address) =>
        AddressProblem(address) ?? FamilyProblem(address) ?? LabelProblem(address.Settings.Label) ?? LifetimeProblem(address.Settings);

    private static string? AddressProblem(NewAddress address)
    {
        IPAddress ip = address.Prefix.Address;
        // IPv4 0.0.0.0 is accepted by the kernel and does nothing; 255.255.255.255 and 224.0.0.1 are accepted and useless.
        return ip switch
        {
            _ when ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any) => "it stands for no address at all",
            _ when ip.Equals(IPAddress.Broadcast) => "it is the broadcast address",
            _ when IsMulticast(ip) && !address.Settings.AutoJoin => "it is a multicast address",
            _ when !IsMulticast(ip) && address.Settings.AutoJoin => "only a multicast address can be joined",
            _ when address.Settings.Peer is { HasExplicitLength: true } peer && address.Prefix.HasExplicitLength && !address.Prefix.IsHost && peer.PrefixLength != address.Prefix.PrefixLength =>
                $"it has the length {address.Prefix.PrefixLength} and its peer {peer.PrefixLength}: give one of them",
            _ => null,
        };
    }

    private static string? FamilyProblem(NewAddress address)
    {
        AddressSettings s = address.Settings;
        if (address.Peer is { } peer && peer.AddressFamily != address.Prefix.Family)
            return $"its peer {peer} is of the other family";
        return address.Family == IPFamily.IPv6
            ? s switch
            {
                { Label: not null } => "only IPv4 addresses have labels",
                { Broadcast: not null } => "IPv6 has no broadcast",
                { Scope: not null } => "the scope of an IPv6 address follows from the address itself",
                { SkipDad: true, Optimistic: true } => "without duplicate address detection there is nothing to be optimistic about",
                _ => null,
            }
            : s switch
            {
                { Broadcast.AddressFamily: AddressFamily.InterNetworkV6 } => $"its broadcast address {s.Broadcast} is of the other family",
                { HomeAddress: true } => "only an IPv6 address can be a home address",
                { ManageTemporary: true } => "temporary addresses are a matter of IPv6",
                { Optimistic: true } => "duplicate address detection is a matter of IPv6",
                _ => null,
            };
    }

    private static string? LabelProblem(string? label) => label switch
    {
        null => null,
        "" => "its label is empty",
        _ when Encoding.UTF8.GetByteCount(label) > LinkNames.MostBytes => $"its label '{label}' has more than {LinkNames.MostBytes} bytes",
        _ when label.Any(char.IsControl) => "its label contains a control character",
        _ => null,
    };

    private static string? LifetimeProblem(AddressSettings settings)
    {
        TimeSpan valid = settings.ValidLifetime ?? TimeSpan.MaxValue;
        TimeSpan preferred = settings.PreferredLifetime ?? valid;
        return 0 switch
        {
            _ when valid <= TimeSpan.Zero => "its valid lifetime is not longer than nothing",
            _ when preferred < TimeSpan.Zero => "its preferred lifetime is negative",
            _ when TooLong(valid) || TooLong(preferred) => $"a lifetime has at most {AddressLifetime.Longest.ToString(CultureInfo.InvariantCulture)} seconds; [TimeSpan]::MaxValue means for ever",
            _ when preferred > valid => $"its preferred lifetime {Text(preferred)} is longer than its valid lifetime {Text(valid)}",
            _ => null,
        };
    }

    private static bool TooLong(TimeSpan lifetime) => lifetime != TimeSpan.MaxValue && lifetime.TotalSeconds > AddressLifetime.Longest;

    private static string Text(TimeSpan lifetime) => lifetime == TimeSpan.MaxValue ? "for ever" : lifetime.ToString("c", CultureInfo.InvariantCulture);

    private static bool IsMulticast(IPAddress ip) => ip.IsIPv6Multicast || (ip.AddressFamily == AddressFamily.InterNetwork && (ip.GetAddressBytes()[0] & 0xf0) == 0xe0);
}
