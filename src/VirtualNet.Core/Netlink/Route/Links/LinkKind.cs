using VirtualNet.Netlink;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// How links of one kind are read. A class named after the kernel's word and "Kind" (<c>VlanKind</c> for <c>vlan</c>) is found by
/// that name (<see cref="LinkKinds"/>): another kind is another file.
/// </summary>
internal abstract class LinkKind
{
    /// <summary>Names of the attributes inside IFLA_INFO_DATA; null when there are none.</summary>
    public virtual AttributeSpace? DataAttributes => null;

    /// <summary>Names of the attributes inside IFLA_INFO_SLAVE_DATA of this kind's ports; null when it has none.</summary>
    public virtual AttributeSpace? PortAttributes => null;

    /// <summary>True when IFLA_LINK is the other end of a pair rather than the link below.</summary>
    public virtual bool LinkIsPeer => false;

    /// <summary>The module or option that a kernel needs for this kind: "CONFIG_VLAN_8021Q (module 8021q)".</summary>
    public abstract string KernelOption { get; }

    /// <summary>Reads IFLA_INFO_DATA.</summary>
    public virtual LinkDetails? ReadDetails(AttributeReader data) => null;

    /// <summary>Reads IFLA_INFO_SLAVE_DATA of a port.</summary>
    public virtual PortDetails? ReadPort(AttributeReader data) => null;
}
