namespace VirtualNet;

/// <summary>EtherType of a VLAN tag (linux/if_ether.h, ETH_P_8021Q and ETH_P_8021AD).</summary>
public enum VlanProtocol : ushort
{
    /// <summary>IEEE 802.1Q: the ordinary, inner tag, EtherType 0x8100.</summary>
    Dot1Q = 0x8100,

    /// <summary>IEEE 802.1ad: the provider's, outer tag, EtherType 0x88a8.</summary>
    Dot1AD = 0x88a8,
}
