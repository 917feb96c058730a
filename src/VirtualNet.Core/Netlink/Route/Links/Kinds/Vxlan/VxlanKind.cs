namespace VirtualNet.Netlink.Route;

/// <summary>VXLAN: Ethernet over UDP (RFC 7348).</summary>
internal sealed class VxlanKind : LinkKind
{
    private static readonly AttributeSpace Data = new(typeof(VxlanAttribute));

    public override AttributeSpace? DataAttributes => Data;

    public override string KernelOption => "CONFIG_VXLAN (module vxlan)";

    public override LinkDetails? ReadDetails(AttributeReader data) => VxlanReader.Read(data);
}
