using VirtualNet.Interop;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>A new or changed macvlan link on <see cref="LinkOptions.ParentIndex"/>. Equivalent to <c>ip link add link PARENT name NAME type macvlan mode MODE ...</c>. What is null is not sent.</summary>
public record MacvlanOptions : LinkOptions
{
    /// <inheritdoc/>
    public override string Kind => "macvlan";

    /// <summary>Who may talk to whom; Vepa when left out.</summary>
    public MacvlanMode? Mode { get; init; }

    /// <summary>In passthru mode: does not set the parent to promiscuous.</summary>
    public bool? NoPromiscuous { get; init; }

    /// <summary>In source mode: frames that match are not also given to their real destination.</summary>
    public bool? NoDestination { get; init; }

    /// <summary>In source mode: addresses that frames may come from; replaces the list.</summary>
    public IReadOnlyList<MacAddress>? SourceAddresses { get; init; }

    /// <summary>Length wanted for the parent's queue of broadcasts, in packets.</summary>
    public uint? BroadcastQueueLength { get; init; }

    /// <summary>From how many receivers on broadcasts are queued; -1 queues none (Linux 6.4).</summary>
    public int? BroadcastCutoff { get; init; }

    internal override bool HasData => this with { ParentIndex = null } != (this is MacvtapOptions ? new MacvtapOptions() : new MacvlanOptions());

    internal override void WriteData(ref MessageWriter writer)
    {
        writer.OptionalUInt32(MacvlanAttribute.IFLA_MACVLAN_MODE, (uint?)Mode);
        if (NoPromiscuous is not null || NoDestination is not null)
        {
            MacvlanFlag flags = (NoPromiscuous is true ? MacvlanFlag.MACVLAN_FLAG_NOPROMISC : 0) | (NoDestination is true ? MacvlanFlag.MACVLAN_FLAG_NODST : 0);
            writer.UInt16(MacvlanAttribute.IFLA_MACVLAN_FLAGS, (ushort)flags);
        }

        if (SourceAddresses is not null)
            WriteSources(ref writer, SourceAddresses);
        writer.OptionalUInt32(MacvlanAttribute.IFLA_MACVLAN_BC_QUEUE_LEN, BroadcastQueueLength);
        writer.OptionalInt32(MacvlanAttribute.IFLA_MACVLAN_BC_CUTOFF, BroadcastCutoff);
    }

    internal override NetlinkExplanation? Explain(NetlinkRefusal refusal) => (Errno)refusal.ErrorNumber switch
    {
        Errno.EBUSY when refusal.KernelMessage is null => new("LinkBusy", FailureKind.Busy, "the link below is a port of a bridge or bond", "A link is a port or carries macvlan links, not both: put the macvlan on the bridge."),
        Errno.EINVAL when refusal.KernelMessage is null => new("MacvlanNotPossible", FailureKind.InvalidArgument, "the mode does not fit the link below: passthru allows one macvlan alone, others none beside a passthru one, and lo and links without Ethernet frames carry none"),
        _ => null,
    };

    private static void WriteSources(ref MessageWriter writer, IReadOnlyList<MacAddress> addresses)
    {
        writer.UInt32(MacvlanAttribute.IFLA_MACVLAN_MACADDR_MODE, (uint)MacvlanAddressMode.MACVLAN_MACADDR_SET);
        NestedToken list = writer.BeginNested(MacvlanAttribute.IFLA_MACVLAN_MACADDR_DATA);
        foreach (MacAddress address in addresses)
            writer.Mac(MacvlanAttribute.IFLA_MACVLAN_MACADDR, address);
        writer.EndNested(list);
    }
}
