namespace VirtualNet.Netlink.Route;

/// <summary>tun and tap devices: the kernel's word is <c>tun</c> for both. They are made by ioctl on /dev/net/tun, not by netlink.</summary>
internal sealed class TunKind : LinkKind
{
    private static readonly AttributeSpace Data = new(typeof(TunTapAttribute));

    public override AttributeSpace? DataAttributes => Data;

    public override string KernelOption => "CONFIG_TUN (module tun)";

    /// <summary>Reads what tun_fill_info of drivers/net/tun.c wrote; owner and group are left out there when nobody owns the device.</summary>
    public override LinkDetails? ReadDetails(AttributeReader data)
    {
        var details = new TunTapDetails();
        while (data.Read())
        {
            details = data.TypeAs<TunTapAttribute>() switch
            {
                TunTapAttribute.IFLA_TUN_TYPE => details with { Mode = (TunTapMode)data.UInt8() },
                TunTapAttribute.IFLA_TUN_OWNER => details with { Owner = data.UInt32() },
                TunTapAttribute.IFLA_TUN_GROUP => details with { Group = data.UInt32() },
                TunTapAttribute.IFLA_TUN_PI => details with { PacketInformation = data.UInt8() != 0 },
                TunTapAttribute.IFLA_TUN_VNET_HDR => details with { VnetHeader = data.UInt8() != 0 },
                TunTapAttribute.IFLA_TUN_PERSIST => details with { Persistent = data.UInt8() != 0 },
                TunTapAttribute.IFLA_TUN_MULTI_QUEUE => details with { MultiQueue = data.UInt8() != 0 },
                TunTapAttribute.IFLA_TUN_NUM_QUEUES => details with { Queues = data.UInt32() },
                TunTapAttribute.IFLA_TUN_NUM_DISABLED_QUEUES => details with { DisabledQueues = data.UInt32() },
                _ => details,
            };
        }

        return details;
    }
}
