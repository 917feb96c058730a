using System.Management.Automation;

namespace VirtualNet.Commands;

/// <summary>What New-Bridge and Set-Bridge have in common: the options of a bridge.</summary>
public abstract class BridgeParameters : NetCmdlet
{
    /// <summary>Take part in the spanning tree protocol.</summary>
    [Parameter]
    public bool? Stp { get; set; }

    /// <summary>How long a port listens, and then learns, before it forwards: a TimeSpan, or seconds; 2 s to 30 s while the protocol is on.</summary>
    [Parameter]
    [Seconds]
    public TimeSpan? ForwardDelay { get; set; }

    /// <summary>Time between the hellos of the root: a TimeSpan, or seconds; 1 s to 10 s.</summary>
    [Parameter]
    [Seconds]
    public TimeSpan? HelloTime { get; set; }

    /// <summary>How long a root that is not heard from stays the root: a TimeSpan, or seconds; 6 s to 40 s.</summary>
    [Parameter]
    [Seconds]
    public TimeSpan? MaxAge { get; set; }

    /// <summary>How long a learnt address is kept: a TimeSpan, or seconds; 0 floods every frame.</summary>
    [Parameter]
    [Seconds]
    public TimeSpan? AgeingTime { get; set; }

    /// <summary>Priority in the election of the root, lowest first.</summary>
    [Parameter]
    public ushort? Priority { get; set; }

    /// <summary>Keep VLANs apart.</summary>
    [Parameter]
    public bool? VlanFiltering { get; set; }

    /// <summary>VLAN that a new port puts untagged frames into: 1 to 4094, 0 for none.</summary>
    [Parameter]
    [ValidateRange(0, 4094)]
    public ushort? DefaultPvid { get; set; }

    /// <summary>Tags that the bridge filters by: Dot1Q (802.1Q) or Dot1AD (802.1ad).</summary>
    [Parameter]
    public VlanProtocol? VlanProtocol { get; set; }

    /// <summary>Count packets per VLAN.</summary>
    [Parameter]
    public bool? VlanStatistics { get; set; }

    /// <summary>Which link-local groups (01:80:c2:00:00:0X, bit X) are forwarded.</summary>
    [Parameter]
    public ushort? GroupForwardMask { get; set; }

    /// <summary>Group address of the spanning tree protocol.</summary>
    [Parameter]
    public MacAddress? GroupAddress { get; set; }

    /// <summary>Learn also from link-local frames.</summary>
    [Parameter]
    public bool? LinkLocalLearning { get; set; }

    /// <summary>Most addresses that may be learnt; 0 for no limit. Linux 6.7.</summary>
    [Parameter]
    public uint? FdbMaxLearned { get; set; }

    /// <summary>Send multicast only where somebody asked for it (IGMP and MLD snooping).</summary>
    [Parameter]
    public bool? MulticastSnooping { get; set; }

    /// <summary>Send multicast queries when nobody else does.</summary>
    [Parameter]
    public bool? MulticastQuerier { get; set; }

    /// <summary>Whether the bridge itself is taken for a multicast router.</summary>
    [Parameter]
    public MulticastRouterMode? MulticastRouter { get; set; }

    /// <summary>What was given.</summary>
    private protected BridgeOptions Options => new()
    {
        Stp = Stp,
        ForwardDelay = ForwardDelay,
        HelloTime = HelloTime,
        MaxAge = MaxAge,
        AgeingTime = AgeingTime,
        Priority = Priority,
        VlanFiltering = VlanFiltering,
        DefaultPvid = DefaultPvid,
        VlanProtocol = VlanProtocol,
        VlanStatistics = VlanStatistics,
        GroupForwardMask = GroupForwardMask,
        GroupAddress = GroupAddress,
        LinkLocalLearning = LinkLocalLearning,
        FdbMaxLearned = FdbMaxLearned,
        Multicast = new() { Snooping = MulticastSnooping, Querier = MulticastQuerier, Router = MulticastRouter },
    };
}
