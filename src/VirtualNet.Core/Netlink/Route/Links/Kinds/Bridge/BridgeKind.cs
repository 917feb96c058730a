namespace VirtualNet.Netlink.Route;

/// <summary>A bridge: a switch in the kernel.</summary>
internal sealed class BridgeKind : LinkKind
{
    private static readonly AttributeSpace Data = new(
        typeof(BridgeAttribute),
        ((ushort)BridgeAttribute.IFLA_BR_MCAST_QUERIER_STATE, new AttributeSpace(typeof(BridgeQuerierAttribute))));

    private static readonly AttributeSpace PortData = new(typeof(BridgePortAttribute));

    public override AttributeSpace? DataAttributes => Data;

    public override AttributeSpace? PortAttributes => PortData;

    public override string KernelOption => "CONFIG_BRIDGE (module bridge)";

    public override LinkDetails? ReadDetails(AttributeReader data) => BridgeReader.Read(data);

    public override PortDetails? ReadPort(AttributeReader data) => BridgePortReader.Read(data);
}
