using System.Net;

namespace VirtualNet;

/// <summary>What an address can be made with. What is null is not sent: the kernel's default holds.</summary>
public sealed record AddressSettings
{
    /// <summary>Nothing set.</summary>
    public static AddressSettings None { get; } = new();

    /// <summary>The other end of a point-to-point address; its length, when written out, is the length of the prefix.</summary>
    public IPPrefix? Peer { get; init; }

    /// <summary>IPv4 broadcast address. Without it there is none: the kernel makes up nothing, and neither does ip-address(8).</summary>
    public IPAddress? Broadcast { get; init; }

    /// <summary>Where it is valid; IPv4 only, since an IPv6 address says it itself. Left out: host for 127.0.0.0/8, else global.</summary>
    public AddressScope? Scope { get; init; }

    /// <summary>IPv4: name that old tools show, at most 15 bytes.</summary>
    public string? Label { get; init; }

    /// <summary>How long it stays; <see cref="TimeSpan.MaxValue"/> for ever.</summary>
    public TimeSpan? ValidLifetime { get; init; }

    /// <summary>How long it is the source of new connections; left out: as long as it is valid.</summary>
    public TimeSpan? PreferredLifetime { get; init; }

    /// <summary>Metric of the route to its network.</summary>
    public uint? Metric { get; init; }

    /// <summary>Who makes it, for others to see.</summary>
    public AddressProtocol? Protocol { get; init; }

    /// <summary>No route to its network comes with it.</summary>
    public bool NoPrefixRoute { get; init; }

    /// <summary>IPv6: used at once, without duplicate address detection. Means nothing for IPv4, which has none.</summary>
    public bool SkipDad { get; init; }

    /// <summary>IPv6: used while duplicate address detection goes on (RFC 4429).</summary>
    public bool Optimistic { get; init; }

    /// <summary>IPv6: home address of Mobile IPv6 (RFC 6275).</summary>
    public bool HomeAddress { get; init; }

    /// <summary>IPv6: the kernel makes temporary addresses after the model of this one.</summary>
    public bool ManageTemporary { get; init; }

    /// <summary>A multicast address: the kernel joins it on the link.</summary>
    public bool AutoJoin { get; init; }

    /// <summary>The flags to send, for an address of this family.</summary>
    internal AddressFlags FlagsFor(IPFamily family)
    {
        AddressFlags flags = AddressFlags.None;
        Add(NoPrefixRoute, AddressFlags.NoPrefixRoute);
        Add(AutoJoin, AddressFlags.AutoJoin);
        Add(SkipDad && family == IPFamily.IPv6, AddressFlags.NoDad);
        Add(Optimistic, AddressFlags.Optimistic);
        Add(HomeAddress, AddressFlags.HomeAddress);
        Add(ManageTemporary, AddressFlags.ManageTemporary);
        return flags;

        void Add(bool wanted, AddressFlags flag)
        {
            if (wanted)
                flags |= flag;
        }
    }
}
