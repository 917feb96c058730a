namespace VirtualNet;

/// <summary>What a bridge has of its own about multicast: IFLA_BR_MCAST_* of linux/if_link.h. What the kernel does not report is null, all of it without CONFIG_BRIDGE_IGMP_SNOOPING.</summary>
public sealed record BridgeMulticastDetails
{
    /// <summary>Sends multicast only where somebody asked for it (IGMP, MLD snooping).</summary>
    public bool? Snooping { get; internal set; }

    /// <summary>Whether the bridge itself is taken for a multicast router.</summary>
    public MulticastRouterMode? Router { get; internal set; }

    /// <summary>Sends queries itself when nobody else does.</summary>
    public bool? Querier { get; internal set; }

    /// <summary>Queries bear the bridge's address instead of 0.0.0.0.</summary>
    public bool? QueryUseAddress { get; internal set; }

    /// <summary>Keeps a snooping context per VLAN.</summary>
    public bool? VlanSnooping { get; internal set; }

    /// <summary>Counts multicast packets.</summary>
    public bool? Statistics { get; internal set; }

    /// <summary>Version of IGMP spoken: 2 or 3.</summary>
    public byte? IgmpVersion { get; internal set; }

    /// <summary>Version of MLD spoken: 1 or 2.</summary>
    public byte? MldVersion { get; internal set; }

    /// <summary>Length of hash chains; of no effect since Linux 5.0.</summary>
    public uint? HashElasticity { get; internal set; }

    /// <summary>Most groups.</summary>
    public uint? HashMax { get; internal set; }

    /// <summary>Queries sent after a leave before a group is given up.</summary>
    public uint? LastMemberCount { get; internal set; }

    /// <summary>Queries sent at the start.</summary>
    public uint? StartupQueryCount { get; internal set; }

    /// <summary>Time between the queries after a leave.</summary>
    public TimeSpan? LastMemberInterval { get; internal set; }

    /// <summary>How long a membership lasts without reports.</summary>
    public TimeSpan? MembershipInterval { get; internal set; }

    /// <summary>How long another querier may be silent.</summary>
    public TimeSpan? QuerierInterval { get; internal set; }

    /// <summary>Time between queries.</summary>
    public TimeSpan? QueryInterval { get; internal set; }

    /// <summary>Time that hosts have to answer a query.</summary>
    public TimeSpan? QueryResponseInterval { get; internal set; }

    /// <summary>Time between the queries at the start.</summary>
    public TimeSpan? StartupQueryInterval { get; internal set; }

    /// <summary>Querier elected for IPv4; null when there is none.</summary>
    public BridgeQuerier? Querier4 { get; internal set; }

    /// <summary>Querier elected for IPv6; null when there is none.</summary>
    public BridgeQuerier? Querier6 { get; internal set; }
}
