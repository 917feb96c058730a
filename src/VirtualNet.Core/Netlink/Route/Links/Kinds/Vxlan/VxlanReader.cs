using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Reads IFLA_INFO_DATA of a VXLAN link.</summary>
internal static class VxlanReader
{
    public static VxlanDetails Read(AttributeReader data)
    {
        // These three are there or not: not being there means off.
        var details = new VxlanDetails { RemoteChecksumNoPartial = false, GroupPolicy = false, GenericProtocol = false };
        while (data.Read())
        {
            if (!ReadTunnel(data, details))
                ReadSwitch(data, details);
        }

        return details;
    }

    /// <summary>Where the tunnel goes, and how.</summary>
    private static bool ReadTunnel(AttributeReader a, VxlanDetails details)
    {
        switch (a.TypeAs<VxlanAttribute>())
        {
            case VxlanAttribute.IFLA_VXLAN_ID: details.Id = a.UInt32(); break;
            case VxlanAttribute.IFLA_VXLAN_GROUP or VxlanAttribute.IFLA_VXLAN_GROUP6: details.Remote = a.Address(); break;
            case VxlanAttribute.IFLA_VXLAN_LOCAL or VxlanAttribute.IFLA_VXLAN_LOCAL6: details.Local = a.Address(); break;
            case VxlanAttribute.IFLA_VXLAN_LINK: details.DeviceIndex = a.Int32() is not 0 and var index ? index : null; break;
            case VxlanAttribute.IFLA_VXLAN_PORT: details.Port = a.UInt16BigEndian(); break;
            case VxlanAttribute.IFLA_VXLAN_PORT_RANGE: details.SourcePorts = VxlanPortRange.Read(a.Struct<ifla_vxlan_port_range>()); break;
            case VxlanAttribute.IFLA_VXLAN_TTL: details.Ttl = a.UInt8(); break;
            case VxlanAttribute.IFLA_VXLAN_TOS: details.Tos = a.UInt8(); break;
            case VxlanAttribute.IFLA_VXLAN_DF: details.DontFragment = (VxlanDontFragment)a.UInt8(); break;
            case VxlanAttribute.IFLA_VXLAN_LABEL: details.FlowLabel = a.UInt32BigEndian(); break;
            case VxlanAttribute.IFLA_VXLAN_LABEL_POLICY: details.FlowLabelInherit = a.UInt32() != 0; break;
            case VxlanAttribute.IFLA_VXLAN_AGEING: details.AgeingTime = TimeSpan.FromSeconds(a.UInt32()); break;
            case VxlanAttribute.IFLA_VXLAN_LIMIT: details.MaxEntries = a.UInt32(); break;
            case VxlanAttribute.IFLA_VXLAN_RESERVED_BITS: details.ReservedBits = System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(a.UInt64()); break;
            default: return false;
        }

        return true;
    }

    /// <summary>What is on or off.</summary>
    private static void ReadSwitch(AttributeReader a, VxlanDetails details)
    {
        switch (a.TypeAs<VxlanAttribute>())
        {
            case VxlanAttribute.IFLA_VXLAN_TTL_INHERIT: details.TtlInherit = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_LEARNING: details.Learning = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_PROXY: details.Proxy = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_RSC: details.RouteShortCircuit = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_L2MISS: details.L2Miss = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_L3MISS: details.L3Miss = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_COLLECT_METADATA: details.CollectMetadata = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_VNIFILTER: details.VniFilter = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_UDP_CSUM: details.UdpChecksum = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_UDP_ZERO_CSUM6_TX: details.UdpZeroChecksum6Send = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_UDP_ZERO_CSUM6_RX: details.UdpZeroChecksum6Receive = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_REMCSUM_TX: details.RemoteChecksumSend = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_REMCSUM_RX: details.RemoteChecksumReceive = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_REMCSUM_NOPARTIAL: details.RemoteChecksumNoPartial = true; break;
            case VxlanAttribute.IFLA_VXLAN_GBP: details.GroupPolicy = true; break;
            case VxlanAttribute.IFLA_VXLAN_GPE: details.GenericProtocol = true; break;
            case VxlanAttribute.IFLA_VXLAN_LOCALBYPASS: details.LocalBypass = a.Boolean(); break;
            case VxlanAttribute.IFLA_VXLAN_MC_ROUTE: details.MulticastRoute = a.Boolean(); break;
        }
    }
}
