using System.Net;
using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Writes what follows the header of RTM_NEWADDR and RTM_DELADDR, as ip-address(8) does.</summary>
internal static class AddressBody
{
    /// <summary>Flags that fit the header's eight bits go there, all others into IFA_FLAGS (Linux 3.14).</summary>
    private const uint HeaderFlags = 0xff;

    /// <summary>An address to be made.</summary>
    public static void Write(ref MessageWriter writer, NewAddress address)
    {
        AddressSettings settings = address.Settings;
        uint flags = (uint)settings.FlagsFor(address.Family);
        writer.Struct(new ifaddrmsg
        {
            ifa_family = (byte)address.Family,
            ifa_prefixlen = (byte)address.PrefixLength,
            ifa_flags = flags <= HeaderFlags ? (byte)flags : (byte)0,
            ifa_scope = (byte)(settings.Scope ?? DefaultScope(address.Prefix.Address)),
            ifa_index = (uint)address.Link.Index,
        });
        Addresses(ref writer, address.Prefix.Address, address.Peer);
        if (settings.Broadcast is { } broadcast)
            writer.Address(AddressAttribute.IFA_BROADCAST, broadcast);
        if (settings.Label is { } label)
            writer.String(AddressAttribute.IFA_LABEL, label);
        if (flags > HeaderFlags)
            writer.UInt32(AddressAttribute.IFA_FLAGS, flags);
        if (settings.Metric is { } metric)
            writer.UInt32(AddressAttribute.IFA_RT_PRIORITY, metric);
        if (settings.Protocol is { } protocol)
            writer.UInt8(AddressAttribute.IFA_PROTO, (byte)protocol);
        if ((settings.ValidLifetime ?? settings.PreferredLifetime) is not null)
            writer.Struct(AddressAttribute.IFA_CACHEINFO, Times(settings));
    }

    /// <summary>An address to be removed.</summary>
    public static void Write(ref MessageWriter writer, NetAddress address)
    {
        writer.Struct(new ifaddrmsg
        {
            ifa_family = (byte)address.Family,
            ifa_prefixlen = (byte)address.PrefixLength,
            ifa_index = (uint)address.Link.Index,
        });
        Addresses(ref writer, address.IPAddress, address.Peer);
    }

    private static void Addresses(ref MessageWriter writer, IPAddress own, IPAddress? peer)
    {
        writer.Address(AddressAttribute.IFA_LOCAL, own);
        writer.Address(AddressAttribute.IFA_ADDRESS, peer ?? own);
    }

    /// <summary>A valid lifetime alone is the preferred one too: it cannot be the longer one (RFC 4862 section 5.5.4).</summary>
    private static ifa_cacheinfo Times(AddressSettings settings)
    {
        TimeSpan valid = settings.ValidLifetime ?? TimeSpan.MaxValue;
        return new ifa_cacheinfo
        {
            ifa_valid = AddressLifetime.ToSeconds(valid),
            ifa_prefered = AddressLifetime.ToSeconds(settings.PreferredLifetime ?? valid),
        };
    }

    /// <summary>What ip-address(8) assumes; for IPv6 the kernel finds out itself.</summary>
    private static AddressScope DefaultScope(IPAddress address) =>
        !address.IsIPv4MappedToIPv6 && address.AddressFamily.ToIPFamily() == IPFamily.IPv4 && IPAddress.IsLoopback(address) ? AddressScope.Host : AddressScope.Global;
}
