using VirtualNet.Interop;

namespace VirtualNet.Netlink.Route;

/// <summary>Asks which id the socket's namespace has given to another one: RTM_GETNSID. Equivalent to <c>ip netns list-id</c>.</summary>
/// <param name="Descriptor">Open descriptor of the other namespace.</param>
internal sealed record GetNamespaceIdRequest(int Descriptor) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_GETNSID;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => "read the id of a namespace";

    public object? Target => null;

    public void WriteBody(ref MessageWriter writer)
    {
        writer.Struct(default(rtgenmsg));
        writer.Int32(NamespaceIdAttribute.NETNSA_FD, Descriptor);
    }

    /// <summary>Reads the id; -1 (NETNSA_NSID_NOT_ASSIGNED) when none was given.</summary>
    public static IdHolder? Parse(NetlinkMessage message)
    {
        AttributeReader attributes = message.Attributes<rtgenmsg>();
        while (attributes.Read())
        {
            if (attributes.TypeAs<NamespaceIdAttribute>() == NamespaceIdAttribute.NETNSA_NSID)
                return new IdHolder(attributes.Int32());
        }

        return null;
    }
}
