namespace VirtualNet.Netlink.Route;

/// <summary>A link with a hardware address of its own on top of another one.</summary>
internal class MacvlanKind : LinkKind
{
    private static readonly AttributeSpace Data = new(
        typeof(MacvlanAttribute), ((ushort)MacvlanAttribute.IFLA_MACVLAN_MACADDR_DATA, new AttributeSpace(typeof(MacvlanAttribute))));

    public override AttributeSpace? DataAttributes => Data;

    public override string KernelOption => "CONFIG_MACVLAN (module macvlan)";

    public override LinkDetails? ReadDetails(AttributeReader data)
    {
        var details = new MacvlanDetails();
        while (data.Read())
        {
            switch (data.TypeAs<MacvlanAttribute>())
            {
                case MacvlanAttribute.IFLA_MACVLAN_MODE: details.Mode = (MacvlanMode)data.UInt32(); break;
                case MacvlanAttribute.IFLA_MACVLAN_FLAGS: ReadFlags((MacvlanFlag)data.UInt16(), details); break;
                case MacvlanAttribute.IFLA_MACVLAN_MACADDR_DATA: details.SourceAddresses = ReadSources(data.Nested()); break;
                case MacvlanAttribute.IFLA_MACVLAN_BC_QUEUE_LEN: details.BroadcastQueueLength = data.UInt32(); break;
                case MacvlanAttribute.IFLA_MACVLAN_BC_QUEUE_LEN_USED: details.BroadcastQueueLengthUsed = data.UInt32(); break;
                case MacvlanAttribute.IFLA_MACVLAN_BC_CUTOFF: details.BroadcastCutoff = data.Int32(); break;
            }
        }

        return details;
    }

    private static void ReadFlags(MacvlanFlag flags, MacvlanDetails details)
    {
        details.NoPromiscuous = flags.HasFlag(MacvlanFlag.MACVLAN_FLAG_NOPROMISC);
        details.NoDestination = flags.HasFlag(MacvlanFlag.MACVLAN_FLAG_NODST);
    }

    private static List<MacAddress> ReadSources(AttributeReader list)
    {
        var addresses = new List<MacAddress>();
        while (list.Read())
        {
            if (list.Mac() is { } address)
                addresses.Add(address);
        }

        return addresses;
    }
}
