using System.Text;

namespace VirtualNet.Netlink.Route;

/// <summary>Writes IFLA_LINKINFO: the kind and what only that kind has.</summary>
internal static class LinkInfoWriter
{
    public static void Write(ref MessageWriter writer, LinkOptions options)
    {
        NestedToken info = writer.BeginNested(LinkAttribute.IFLA_LINKINFO);
        // Without the terminating zero, as iproute2 sends it.
        writer.Bytes(LinkInfoAttribute.IFLA_INFO_KIND, Encoding.ASCII.GetBytes(options.Kind));
        if (options.HasData)
        {
            NestedToken data = writer.BeginNested(LinkInfoAttribute.IFLA_INFO_DATA);
            options.WriteData(ref writer);
            writer.EndNested(data);
        }

        writer.EndNested(info);
    }
}
