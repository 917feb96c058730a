using System.Net;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>An IPv4 or IPv6 address of a link as the kernel reports it: RTM_NEWADDR of rtnetlink(7).</summary>
public sealed record NetAddress
{
    /// <summary>When this machine started, for the kernel's hundredths of a second since then.</summary>
    private static readonly DateTimeOffset Boot = DateTimeOffset.Now - TimeSpan.FromMilliseconds(Environment.TickCount64);

    /// <summary>The address.</summary>
    public required IPAddress IPAddress { get; init; }

    /// <summary>Number of leading bits that make the network: of the address, or of the peer when there is one.</summary>
    public int PrefixLength { get; init; }

    /// <summary>The address with the length of its prefix: <c>192.168.2.11/24</c>.</summary>
    public IPPrefix Prefix => IPPrefix.OfKernel(IPAddress, PrefixLength);

    /// <summary>IPv4 or IPv6.</summary>
    public IPFamily Family => IPAddress.AddressFamily.ToIPFamily();

    /// <summary>The link that has it.</summary>
    public LinkRef Link { get; internal set; } = Nowhere;

    /// <summary>Where it is valid.</summary>
    public AddressScope Scope { get; init; }

    /// <summary>All flags.</summary>
    public AddressFlags Flags { get; init; }

    /// <summary>What it is good for.</summary>
    public AddressState State =>
        (Flags & AddressFlags.DadFailed) != 0 ? AddressState.Duplicate
        : (Flags & (AddressFlags.Tentative | AddressFlags.Optimistic)) == AddressFlags.Tentative ? AddressState.Tentative
        : (Flags & AddressFlags.Deprecated) != 0 ? AddressState.Deprecated
        : AddressState.Preferred;

    /// <summary>IPv4: name that old tools show, the link's or one beginning with it and a colon; null for IPv6.</summary>
    public string? Label { get; init; }

    /// <summary>Address of the other end of a point-to-point address; null when there is none.</summary>
    public IPAddress? Peer { get; init; }

    /// <summary>IPv4 broadcast address; null when there is none.</summary>
    public IPAddress? Broadcast { get; init; }

    /// <summary>How long it stays; <see cref="TimeSpan.MaxValue"/> for ever.</summary>
    public TimeSpan ValidLifetime { get; init; } = TimeSpan.MaxValue;

    /// <summary>How long it is the source of new connections; <see cref="TimeSpan.MaxValue"/> for ever.</summary>
    public TimeSpan PreferredLifetime { get; init; } = TimeSpan.MaxValue;

    /// <summary>Who made it; null before Linux 5.18.</summary>
    public AddressProtocol? Protocol { get; init; }

    /// <summary>Metric of the route to its network that came with it; null for the kernel's own choice.</summary>
    public uint? Metric { get; init; }

    /// <summary>When it was made, by the wall clock; null when the kernel does not say.</summary>
    public DateTimeOffset? Created => Since(CreatedStamp);

    /// <summary>When it was last changed, by the wall clock; null when the kernel does not say.</summary>
    public DateTimeOffset? Updated => Since(UpdatedStamp);

    /// <summary>Where its network part came from.</summary>
    public PrefixOrigin PrefixOrigin => Protocol switch
    {
        AddressProtocol.RouterAdvertisement => PrefixOrigin.RouterAdvertisement,
        AddressProtocol.KernelLoopback or AddressProtocol.KernelLinkLocal => PrefixOrigin.WellKnown,
        _ => (Flags & AddressFlags.Permanent) != 0 ? PrefixOrigin.Manual : PrefixOrigin.Other,
    };

    /// <summary>Where its host part came from.</summary>
    public SuffixOrigin SuffixOrigin => Protocol switch
    {
        _ when (Flags & (AddressFlags.StablePrivacy | AddressFlags.Temporary)) != 0 => SuffixOrigin.Random,
        AddressProtocol.KernelLoopback => SuffixOrigin.WellKnown,
        AddressProtocol.KernelLinkLocal or AddressProtocol.RouterAdvertisement => SuffixOrigin.Link,
        _ => (Flags & AddressFlags.Permanent) != 0 ? SuffixOrigin.Manual : SuffixOrigin.Other,
    };

    /// <summary>Namespace that it was read in.</summary>
    public NetNamespace? Namespace { get; init; }

    /// <summary>False when the list that it came from was interrupted by changes each time it was read.</summary>
    public bool Consistent { get; init; } = true;

    /// <summary>When it was made, in hundredths of a second since boot, modulo 2^32; null when not known.</summary>
    internal uint? CreatedStamp { get; init; }

    /// <summary>When it was changed, in hundredths of a second since boot, modulo 2^32; null when not known.</summary>
    internal uint? UpdatedStamp { get; init; }

    /// <summary>What tells it from the other addresses of its namespace.</summary>
    internal AddressKey Key => new(Link.Index, IPAddress, PrefixLength, Peer);

    private static LinkRef Nowhere { get; } = new(null, 0, null);

    /// <inheritdoc/>
    public override string ToString() => Prefix.ToString();

    /// <summary>The stamp counts 497 days and begins again: the newest moment that it can mean, never one to come.</summary>
    private static DateTimeOffset? Since(uint? stamp)
    {
        if (stamp is not { } hundredths)
            return null;
        long now = Environment.TickCount64 / 10;
        long moment = now - (uint)((uint)now - hundredths);
        // The kernel's tick and ours may differ by a moment: "in 497 days" means "just now".
        return Boot + TimeSpan.FromMilliseconds(10 * (moment < 0 ? hundredths : moment));
    }
}
