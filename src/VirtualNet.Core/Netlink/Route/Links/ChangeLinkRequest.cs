using VirtualNet.Interop;
using VirtualNet.Namespaces;

namespace VirtualNet.Netlink.Route;

/// <summary>
/// Changes a link: RTM_NEWLINK without CREATE, which unlike RTM_SETLINK also takes a kind's data. Equivalent to <c>ip link set NAME ...</c>.
/// </summary>
/// <param name="Index">Which link; 0 to go by name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Settings">What to change.</param>
internal sealed record ChangeLinkRequest(int Index, string Name, LinkSettings Settings) : INetlinkRequest
{
    public ushort Type => (ushort)RouteMessageType.RTM_NEWLINK;

    public NetlinkFlags Flags => NetlinkFlags.None;

    public string Operation => Verb ?? $"change the link '{Name}'";

    public object? Target => Name;

    /// <summary>What is attempted, when "change the link" is too vague: "rename the link 'a' to 'b'".</summary>
    public string? Verb { get; init; }

    /// <summary>Name of the master that <see cref="Settings"/> gives it, for error texts.</summary>
    public string? MasterName { get; init; }

    /// <summary>What only this kind has.</summary>
    public LinkOptions? Options { get; init; }

    /// <summary>What it has as a port of its master; the kernel applies it to the master that the link has before this request.</summary>
    public PortOptions? PortOptions { get; init; }

    /// <summary>Namespace to move the link to; held open by the caller.</summary>
    public NamespaceHandle? MoveTo { get; init; }

    public void WriteBody(ref MessageWriter writer)
    {
        (LinkFlags flags, LinkFlags mask) = Settings.Flags;
        writer.Struct(new ifinfomsg { ifi_index = Index, ifi_flags = (uint)flags, ifi_change = (uint)mask });
        if (Index == 0)
            writer.String(LinkAttribute.IFLA_IFNAME, Name);
        LinkSettingsWriter.Write(ref writer, Settings);
        if (MoveTo is not null)
            writer.Int32(LinkAttribute.IFLA_NET_NS_FD, MoveTo.File.Value);
        if (Options is not null)
            LinkInfoWriter.Write(ref writer, Options);
        if (PortOptions is not null)
            LinkInfoWriter.Write(ref writer, PortOptions);
    }

    public NetlinkExplanation? Explain(NetlinkRefusal refusal) => Options?.Explain(refusal) ?? PortOptions?.Explain(refusal) ?? LinkExplanations.Change(this, refusal);
}
