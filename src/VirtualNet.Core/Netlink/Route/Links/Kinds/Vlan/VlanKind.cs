using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>A VLAN on top of another link: IEEE 802.1Q and 802.1ad.</summary>
internal sealed class VlanKind : LinkKind
{
    private static readonly AttributeSpace Maps = new(typeof(VlanQosAttribute));

    private static readonly AttributeSpace Data = new(
        typeof(VlanAttribute), ((ushort)VlanAttribute.IFLA_VLAN_INGRESS_QOS, Maps), ((ushort)VlanAttribute.IFLA_VLAN_EGRESS_QOS, Maps));

    public override AttributeSpace? DataAttributes => Data;

    public override string KernelOption => "CONFIG_VLAN_8021Q (module 8021q)";

    public override LinkDetails? ReadDetails(AttributeReader data)
    {
        var details = new VlanDetails();
        while (data.Read())
        {
            switch (data.TypeAs<VlanAttribute>())
            {
                case VlanAttribute.IFLA_VLAN_ID: details.Id = data.UInt16(); break;
                case VlanAttribute.IFLA_VLAN_PROTOCOL: details.Protocol = (VlanProtocol)data.UInt16BigEndian(); break;
                case VlanAttribute.IFLA_VLAN_FLAGS: ReadFlags((VlanFlag)data.Struct<ifla_vlan_flags>().flags, details); break;
                case VlanAttribute.IFLA_VLAN_INGRESS_QOS: details.IngressPriorities = ReadPriorities(data.Nested()); break;
                case VlanAttribute.IFLA_VLAN_EGRESS_QOS: details.EgressPriorities = ReadPriorities(data.Nested()); break;
            }
        }

        return details;
    }

    private static void ReadFlags(VlanFlag flags, VlanDetails details)
    {
        details.ReorderHeader = flags.HasFlag(VlanFlag.VLAN_FLAG_REORDER_HDR);
        details.Gvrp = flags.HasFlag(VlanFlag.VLAN_FLAG_GVRP);
        details.Mvrp = flags.HasFlag(VlanFlag.VLAN_FLAG_MVRP);
        details.LooseBinding = flags.HasFlag(VlanFlag.VLAN_FLAG_LOOSE_BINDING);
        details.BridgeBinding = flags.HasFlag(VlanFlag.VLAN_FLAG_BRIDGE_BINDING);
    }

    private static List<VlanPriorityMap> ReadPriorities(AttributeReader list)
    {
        var maps = new List<VlanPriorityMap>();
        while (list.Read())
        {
            ifla_vlan_qos_mapping map = list.Struct<ifla_vlan_qos_mapping>();
            maps.Add(new VlanPriorityMap(map.from, map.to));
        }

        return maps;
    }
}
