namespace VirtualNet.Netlink.Route;

/// <summary>Writes IFLA_LINKINFO: the kind and what only that kind has.</summary>
internal static class LinkInfoWriter
{
    public static void Write(ref MessageWriter writer, LinkOptions options)
    {
        NestedToken info = writer.BeginNested(LinkAttribute.IFLA_LINKINFO);
        // Without the terminating zero, as iproute2 sends it.
        writer.Word(LinkInfoAttribute.IFLA_INFO_KIND, options.Kind);
        if (options.HasData)
        {
            NestedToken data = writer.BeginNested(LinkInfoAttribute.IFLA_INFO_DATA);
            options.WriteData(ref writer);
            writer.EndNested(data);
        }

        writer.EndNested(info);
    }

    /// <summary>
    /// The kind of the master and what only its ports have. iproute2 sends IFLA_INFO_KIND "bridge_slave" instead of the master's kind: there is
    /// no such kind, and newer kernels would look for a module of that name each time; the master's kind is not read back by the kernel.
    /// </summary>
    public static void Write(ref MessageWriter writer, PortOptions options)
    {
        NestedToken info = writer.BeginNested(LinkAttribute.IFLA_LINKINFO);
        writer.Word(LinkInfoAttribute.IFLA_INFO_SLAVE_KIND, options.MasterKind);
        NestedToken data = writer.BeginNested(LinkInfoAttribute.IFLA_INFO_SLAVE_DATA);
        options.WriteData(ref writer);
        writer.EndNested(data);
        writer.EndNested(info);
    }
}
