namespace VirtualNet;

/// <summary>What a macvlan or macvtap link has of its own: IFLA_INFO_DATA of kinds <c>macvlan</c> and <c>macvtap</c> (ip-link(8)).</summary>
public sealed record MacvlanDetails : LinkDetails
{
    /// <summary>Who may talk to whom.</summary>
    public MacvlanMode? Mode { get; internal set; }

    /// <summary>In passthru mode: does not set the parent to promiscuous.</summary>
    public bool? NoPromiscuous { get; internal set; }

    /// <summary>In source mode: frames that match are not also given to their real destination.</summary>
    public bool? NoDestination { get; internal set; }

    /// <summary>In source mode: addresses that frames may come from.</summary>
    public IReadOnlyList<MacAddress> SourceAddresses { get; internal set; } = [];

    /// <summary>Length wanted for the parent's queue of broadcasts, in packets.</summary>
    public uint? BroadcastQueueLength { get; internal set; }

    /// <summary>Length that the parent's queue of broadcasts has: the greatest that any of its macvlan links wants.</summary>
    public uint? BroadcastQueueLengthUsed { get; internal set; }

    /// <summary>From how many receivers on broadcasts are queued; -1 queues none (Linux 6.4).</summary>
    public int? BroadcastCutoff { get; internal set; }
}
