using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>What a new or changed bridge is told about multicast: IFLA_BR_MCAST_* of linux/if_link.h. What is null is not sent.</summary>
public sealed record BridgeMulticastOptions
{
    /// <summary>Nothing set.</summary>
    public static BridgeMulticastOptions None { get; } = new();

    /// <summary>Sends multicast only where somebody asked for it (IGMP, MLD snooping).</summary>
    public bool? Snooping { get; init; }

    /// <summary>Whether the bridge itself is taken for a multicast router.</summary>
    public MulticastRouterMode? Router { get; init; }

    /// <summary>Sends queries itself when nobody else does.</summary>
    public bool? Querier { get; init; }

    /// <summary>Queries bear the bridge's address instead of 0.0.0.0.</summary>
    public bool? QueryUseAddress { get; init; }

    /// <summary>Keeps a snooping context per VLAN.</summary>
    public bool? VlanSnooping { get; init; }

    /// <summary>Counts multicast packets.</summary>
    public bool? Statistics { get; init; }

    /// <summary>Version of IGMP spoken: 2 or 3.</summary>
    public byte? IgmpVersion { get; init; }

    /// <summary>Version of MLD spoken: 1 or 2.</summary>
    public byte? MldVersion { get; init; }

    /// <summary>Most groups.</summary>
    public uint? HashMax { get; init; }

    /// <summary>Queries sent after a leave before a group is given up.</summary>
    public uint? LastMemberCount { get; init; }

    /// <summary>Queries sent at the start.</summary>
    public uint? StartupQueryCount { get; init; }

    /// <summary>Time between the queries after a leave.</summary>
    public TimeSpan? LastMemberInterval { get; init => field = UserClock.Check(value, "last member interval"); }

    /// <summary>How long a membership lasts without reports.</summary>
    public TimeSpan? MembershipInterval { get; init => field = UserClock.Check(value, "membership interval"); }

    /// <summary>How long another querier may be silent.</summary>
    public TimeSpan? QuerierInterval { get; init => field = UserClock.Check(value, "querier interval"); }

    /// <summary>Time between queries.</summary>
    public TimeSpan? QueryInterval { get; init => field = UserClock.Check(value, "query interval"); }

    /// <summary>Time that hosts have to answer a query.</summary>
    public TimeSpan? QueryResponseInterval { get; init => field = UserClock.Check(value, "query response interval"); }

    /// <summary>Time between the queries at the start.</summary>
    public TimeSpan? StartupQueryInterval { get; init => field = UserClock.Check(value, "startup query interval"); }

    /// <summary>Writes everything but <see cref="VlanSnooping"/>, which is a bit of IFLA_BR_MULTI_BOOLOPT.</summary>
    internal void Write(ref MessageWriter writer)
    {
        writer.OptionalUInt8(BridgeAttribute.IFLA_BR_MCAST_ROUTER, (byte?)Router);
        writer.OptionalBoolean(BridgeAttribute.IFLA_BR_MCAST_SNOOPING, Snooping);
        writer.OptionalBoolean(BridgeAttribute.IFLA_BR_MCAST_QUERY_USE_IFADDR, QueryUseAddress);
        writer.OptionalBoolean(BridgeAttribute.IFLA_BR_MCAST_QUERIER, Querier);
        writer.OptionalUInt32(BridgeAttribute.IFLA_BR_MCAST_HASH_MAX, HashMax);
        writer.OptionalUInt32(BridgeAttribute.IFLA_BR_MCAST_LAST_MEMBER_CNT, LastMemberCount);
        writer.OptionalUInt32(BridgeAttribute.IFLA_BR_MCAST_STARTUP_QUERY_CNT, StartupQueryCount);
        writer.OptionalTime64(BridgeAttribute.IFLA_BR_MCAST_LAST_MEMBER_INTVL, LastMemberInterval);
        writer.OptionalTime64(BridgeAttribute.IFLA_BR_MCAST_MEMBERSHIP_INTVL, MembershipInterval);
        writer.OptionalTime64(BridgeAttribute.IFLA_BR_MCAST_QUERIER_INTVL, QuerierInterval);
        writer.OptionalTime64(BridgeAttribute.IFLA_BR_MCAST_QUERY_INTVL, QueryInterval);
        writer.OptionalTime64(BridgeAttribute.IFLA_BR_MCAST_QUERY_RESPONSE_INTVL, QueryResponseInterval);
        writer.OptionalTime64(BridgeAttribute.IFLA_BR_MCAST_STARTUP_QUERY_INTVL, StartupQueryInterval);
        writer.OptionalBoolean(BridgeAttribute.IFLA_BR_MCAST_STATS_ENABLED, Statistics);
        writer.OptionalUInt8(BridgeAttribute.IFLA_BR_MCAST_IGMP_VERSION, IgmpVersion);
        writer.OptionalUInt8(BridgeAttribute.IFLA_BR_MCAST_MLD_VERSION, MldVersion);
    }
}
