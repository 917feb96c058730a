using System.Net;

namespace VirtualNet;

/// <summary>A neighbour: which hardware address an IP address on a link has (ARP, RFC 826; neighbour discovery, RFC 4861). RTM_NEWNEIGH of rtnetlink(7).</summary>
public sealed record NetNeighbor
{
    /// <summary>The neighbour's address.</summary>
    public required IPAddress IPAddress { get; init; }

    /// <summary>IPv4 or IPv6.</summary>
    public IPFamily Family => IPAddress.AddressFamily.ToIPFamily();

    /// <summary>The link that it is reached by.</summary>
    public LinkRef Link { get; internal set; } = new(null, 0, null);

    /// <summary>Its hardware address; null when it is not known, or of another length than 48 bits.</summary>
    public MacAddress? LinkLayerAddress { get; init; }

    /// <summary>What is known of it.</summary>
    public NeighborState State { get; init; }

    /// <summary>All flags.</summary>
    public NeighborFlags Flags { get; init; }

    /// <summary>True for an IPv6 router.</summary>
    public bool IsRouter => (Flags & NeighborFlags.Router) != 0;

    /// <summary>True when this host answers for it.</summary>
    public bool IsProxy => (Flags & NeighborFlags.Proxy) != 0;

    /// <summary>How long ago it was last confirmed to be there; null when the kernel does not say.</summary>
    public TimeSpan? Confirmed { get; init; }

    /// <summary>How long ago it was last used; null when the kernel does not say.</summary>
    public TimeSpan? Used { get; init; }

    /// <summary>How long ago it last changed; null when the kernel does not say.</summary>
    public TimeSpan? Updated { get; init; }

    /// <summary>How many questions were asked without an answer; null when the kernel does not say.</summary>
    public uint? Probes { get; init; }

    /// <summary>Number of the program that made it (RTPROT_* of linux/rtnetlink.h); null when nobody said.</summary>
    public byte? Protocol { get; init; }

    /// <summary>Namespace that it was read in.</summary>
    public NetNamespace? Namespace { get; init; }

    /// <summary>False when the list that it came from was interrupted by changes each time it was read.</summary>
    public bool Consistent { get; init; } = true;

    /// <inheritdoc/>
    public override string ToString() => $"{IPAddress} ({Link})";
}
