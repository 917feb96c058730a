using VirtualNet.Interop;
using VirtualNet.Namespaces;

namespace VirtualNet.Netlink.Route;

/// <summary>Makes a link: RTM_NEWLINK with CREATE and EXCL. Equivalent to <c>ip link add NAME type KIND ...</c>.</summary>
/// <param name="Name">Name, or a template such as <c>tap%d</c>; null leaves it to the kernel.</param>
/// <param name="Options">Kind and what only this kind has.</param>
/// <param name="Settings">What any link has.</param>
internal sealed record CreateLinkRequest(string? Name, LinkOptions Options, LinkSettings Settings) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_NEWLINK;

    public NetlinkFlags Flags => NetlinkFlags.NLM_F_CREATE | NetlinkFlags.NLM_F_EXCL;

    public string Operation => Name is null ? $"create a {Options.Kind} link" : $"create the {Options.Kind} link '{Name}'";

    public object? Target => Name;

    /// <summary>Namespace that the link is made in when that is not the connection's; held open by the caller.</summary>
    public NamespaceHandle? TargetNamespace { get; init; }

    public void WriteBody(ref MessageWriter writer)
    {
        (LinkFlags flags, LinkFlags mask) = Settings.Flags;
        writer.Struct(new ifinfomsg { ifi_flags = (uint)flags, ifi_change = (uint)mask });
        if (Name is not null)
            writer.String(LinkAttribute.IFLA_IFNAME, Name);
        LinkSettingsWriter.Write(ref writer, Settings);
        if (Options.ParentIndex is { } parent && !Options.ParentInData)
            writer.Int32(LinkAttribute.IFLA_LINK, parent);
        if (TargetNamespace is not null)
            writer.Int32(LinkAttribute.IFLA_NET_NS_FD, TargetNamespace.File.Value);
        LinkInfoWriter.Write(ref writer, Options);
    }

    public NetlinkExplanation? Explain(NetlinkRefusal refusal) => Options.Explain(refusal) ?? LinkExplanations.Create(this, refusal);
}
