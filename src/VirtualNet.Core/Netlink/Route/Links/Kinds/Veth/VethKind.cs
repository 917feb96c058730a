using System.Runtime.CompilerServices;
using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>veth(4): a virtual cable. Its data only names the peer when the pair is made; nothing is reported back inside it.</summary>
internal sealed class VethKind : LinkKind
{
    private static readonly AttributeSpace Data = new(typeof(VethAttribute), ((ushort)VethAttribute.VETH_INFO_PEER, new AttributeSpace(typeof(LinkAttribute)) { BodySize = Unsafe.SizeOf<ifinfomsg>() }));

    public override AttributeSpace? DataAttributes => Data;

    public override bool LinkIsPeer => true;

    public override string KernelOption => "CONFIG_VETH (module veth)";
}
