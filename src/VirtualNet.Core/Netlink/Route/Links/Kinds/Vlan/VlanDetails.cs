namespace VirtualNet;

/// <summary>What a VLAN link has of its own: IFLA_INFO_DATA of kind <c>vlan</c> (ip-link(8)).</summary>
public sealed record VlanDetails : LinkDetails
{
    /// <summary>Number of the VLAN: 0 to 4094.</summary>
    public ushort? Id { get; internal set; }

    /// <summary>EtherType of its tags.</summary>
    public VlanProtocol? Protocol { get; internal set; }

    /// <summary>Takes the tag out of frames, so that they look untagged above.</summary>
    public bool? ReorderHeader { get; internal set; }

    /// <summary>Announces the VLAN to the switch by GVRP.</summary>
    public bool? Gvrp { get; internal set; }

    /// <summary>Announces the VLAN to the switch by MVRP.</summary>
    public bool? Mvrp { get; internal set; }

    /// <summary>Does not follow the state of the link below.</summary>
    public bool? LooseBinding { get; internal set; }

    /// <summary>On top of a bridge: follows the ports that are in the VLAN.</summary>
    public bool? BridgeBinding { get; internal set; }

    /// <summary>Priority of a tag to priority in the kernel.</summary>
    public IReadOnlyList<VlanPriorityMap> IngressPriorities { get; internal set; } = [];

    /// <summary>Priority in the kernel to priority of the tag.</summary>
    public IReadOnlyList<VlanPriorityMap> EgressPriorities { get; internal set; } = [];
}
