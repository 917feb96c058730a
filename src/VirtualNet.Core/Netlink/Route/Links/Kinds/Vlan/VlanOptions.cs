using VirtualNet.Interop;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>
/// A new or changed VLAN link on <see cref="LinkOptions.ParentIndex"/>. Equivalent to <c>ip link add link PARENT name NAME type vlan id ID ...</c>.
/// Number and protocol of one that exists cannot change: the kernel ignores them.
/// </summary>
public sealed record VlanOptions : LinkOptions
{
    /// <inheritdoc/>
    public override string Kind => "vlan";

    /// <summary>Number of the VLAN: 0 to 4094, needed for a new one.</summary>
    public ushort? Id { get; init; }

    /// <summary>EtherType of its tags; 802.1Q when left out.</summary>
    public VlanProtocol? Protocol { get; init; }

    /// <summary>Takes the tag out of frames, so that they look untagged above; on when left out.</summary>
    public bool? ReorderHeader { get; init; }

    /// <summary>Announces the VLAN to the switch by GVRP.</summary>
    public bool? Gvrp { get; init; }

    /// <summary>Announces the VLAN to the switch by MVRP.</summary>
    public bool? Mvrp { get; init; }

    /// <summary>Does not follow the state of the link below.</summary>
    public bool? LooseBinding { get; init; }

    /// <summary>On top of a bridge: follows the ports that are in the VLAN.</summary>
    public bool? BridgeBinding { get; init; }

    /// <summary>Priority of a tag (0 to 7) to priority in the kernel; 0 takes a mapping away.</summary>
    public IReadOnlyList<VlanPriorityMap> IngressPriorities { get; init; } = [];

    /// <summary>Priority in the kernel to priority of the tag (0 to 7); 0 takes a mapping away.</summary>
    public IReadOnlyList<VlanPriorityMap> EgressPriorities { get; init; } = [];

    internal override void WriteData(ref MessageWriter writer)
    {
        writer.OptionalUInt16BigEndian(VlanAttribute.IFLA_VLAN_PROTOCOL, (ushort?)Protocol);
        writer.OptionalUInt16(VlanAttribute.IFLA_VLAN_ID, Id);
        WriteFlags(ref writer);
        WritePriorities(ref writer, VlanAttribute.IFLA_VLAN_INGRESS_QOS, IngressPriorities);
        WritePriorities(ref writer, VlanAttribute.IFLA_VLAN_EGRESS_QOS, EgressPriorities);
    }

    internal override NetlinkExplanation? Explain(NetlinkRefusal refusal) => (Errno)refusal.ErrorNumber switch
    {
        Errno.ERANGE when refusal.KernelMessage is null or "Invalid VLAN id" => new("InvalidVlanId", FailureKind.InvalidArgument, $"{Id} is no VLAN", "VLANs are numbered 1 to 4094; 0 carries the priority alone."),
        Errno.EEXIST when refusal.KernelMessage == "VLAN device already exists" => new("VlanExists", FailureKind.Exists, $"the link below has a VLAN link of number {Id} already, or the name is taken"),
        _ => null,
    };

    private static void WritePriorities(ref MessageWriter writer, VlanAttribute type, IReadOnlyList<VlanPriorityMap> maps)
    {
        if (maps.Count == 0)
            return;
        NestedToken list = writer.BeginNested(type);
        foreach (VlanPriorityMap map in maps)
            writer.Struct(VlanQosAttribute.IFLA_VLAN_QOS_MAPPING, new ifla_vlan_qos_mapping { from = map.From, to = map.To });
        writer.EndNested(list);
    }

    private void WriteFlags(ref MessageWriter writer)
    {
        VlanFlag value = 0, mask = 0;
        Set(VlanFlag.VLAN_FLAG_REORDER_HDR, ReorderHeader);
        Set(VlanFlag.VLAN_FLAG_GVRP, Gvrp);
        Set(VlanFlag.VLAN_FLAG_LOOSE_BINDING, LooseBinding);
        Set(VlanFlag.VLAN_FLAG_MVRP, Mvrp);
        Set(VlanFlag.VLAN_FLAG_BRIDGE_BINDING, BridgeBinding);
        if (mask != 0)
            writer.Struct(VlanAttribute.IFLA_VLAN_FLAGS, new ifla_vlan_flags { flags = (uint)value, mask = (uint)mask });

        void Set(VlanFlag flag, bool? wanted)
        {
            if (wanted is not { } on)
                return;
            mask |= flag;
            if (on)
                value |= flag;
        }
    }
}
