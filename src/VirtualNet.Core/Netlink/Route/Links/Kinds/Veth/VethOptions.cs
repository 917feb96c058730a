using VirtualNet.Interop;
using VirtualNet.Namespaces;
using VirtualNet.Netlink;
using VirtualNet.Netlink.Route;

namespace VirtualNet;

/// <summary>A new veth pair's other end. Equivalent to <c>ip link add NAME type veth peer name PEER netns NS</c>.</summary>
public sealed record VethOptions : LinkOptions
{
    /// <inheritdoc/>
    public override string Kind => "veth";

    /// <summary>Name of the other end; null leaves it to the kernel (veth0, veth1 ...).</summary>
    public string? PeerName { get; init; }

    /// <summary>What the other end is made with. <see cref="LinkSettings.Up"/> is not possible here: the kernel refuses it (ENOTCONN).</summary>
    public LinkSettings PeerSettings { get; init; } = LinkSettings.None;

    /// <summary>Namespace that the other end is made in; null for the near end's. Held open by the caller until the pair is made.</summary>
    public NamespaceHandle? PeerNamespace { get; init; }

    internal override bool HasData => PeerName is not null || PeerNamespace is not null || PeerSettings != LinkSettings.None;

    /// <summary>The other end is a whole link message: an ifinfomsg and its attributes (drivers/net/veth.c, veth_newlink).</summary>
    internal override void WriteData(ref MessageWriter writer)
    {
        NestedToken peer = writer.BeginNested(VethAttribute.VETH_INFO_PEER);
        writer.Struct(default(ifinfomsg));
        if (PeerName is not null)
            writer.String(LinkAttribute.IFLA_IFNAME, PeerName);
        LinkSettingsWriter.Write(ref writer, PeerSettings);
        if (PeerNamespace is not null)
            writer.Int32(LinkAttribute.IFLA_NET_NS_FD, PeerNamespace.File.Value);
        writer.EndNested(peer);
    }
}
