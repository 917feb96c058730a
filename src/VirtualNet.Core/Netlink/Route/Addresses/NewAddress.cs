using System.Net;

namespace VirtualNet;

/// <summary>An address to be made, or to be made so.</summary>
/// <param name="Link">The link that gets it.</param>
/// <param name="Prefix">The address with the length of its prefix.</param>
/// <param name="Settings">All the rest.</param>
public sealed record NewAddress(LinkRef Link, IPPrefix Prefix, AddressSettings Settings)
{
    /// <summary>An address without anything special.</summary>
    /// <param name="link">The link that gets it.</param>
    /// <param name="prefix">The address with the length of its prefix.</param>
    public NewAddress(NetLink link, IPPrefix prefix)
        : this(new LinkRef(link.Name, link.Index, link.Namespace), prefix, AddressSettings.None)
    {
    }

    /// <summary>IPv4 or IPv6.</summary>
    public IPFamily Family => Prefix.Family.ToIPFamily();

    /// <summary>Length of the prefix: of the peer where that was written with one, else of the address.</summary>
    public int PrefixLength => Settings.Peer is { HasExplicitLength: true } peer ? peer.PrefixLength : Prefix.PrefixLength;

    /// <summary>The other end; null when there is none.</summary>
    public IPAddress? Peer => Settings.Peer?.Address;

    /// <summary>
    /// The same address on another link, or the same address once more: with what is left of its lifetimes, its peer, broadcast
    /// address, metric, scope and flags. IPv6 comes without duplicate address detection, since it has been through it.
    /// </summary>
    /// <param name="address">What to make again.</param>
    /// <param name="link">The link that gets it.</param>
    public static NewAddress CopyOf(NetAddress address, LinkRef link) => new(link, address.Prefix, new AddressSettings
    {
        Peer = address.Peer is { } peer ? IPPrefix.OfKernel(peer, address.PrefixLength) : null,
        Broadcast = address.Broadcast,
        Scope = address.Family == IPFamily.IPv4 ? address.Scope : null,
        // A label names the link that it was made for; one of its own goes along only where the link is the same.
        Label = address.Label != address.Link.Name && link.Index == address.Link.Index ? address.Label : null,
        ValidLifetime = address.ValidLifetime == TimeSpan.MaxValue ? null : address.ValidLifetime,
        PreferredLifetime = address.PreferredLifetime == TimeSpan.MaxValue ? null : address.PreferredLifetime,
        Metric = address.Metric,
        Protocol = address.Protocol is null or AddressProtocol.Unspecified ? null : address.Protocol,
        NoPrefixRoute = address.Flags.HasFlag(AddressFlags.NoPrefixRoute),
        SkipDad = true,
        HomeAddress = address.Flags.HasFlag(AddressFlags.HomeAddress),
        ManageTemporary = address.Flags.HasFlag(AddressFlags.ManageTemporary),
        AutoJoin = address.Flags.HasFlag(AddressFlags.AutoJoin),
    });

    /// <inheritdoc/>
    public override string ToString() => $"{Prefix.Address}/{PrefixLength}";
}
