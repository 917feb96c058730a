using VirtualNet.Netlink;

namespace VirtualNet;

/// <summary>What a port of a master of one kind takes: <c>BridgePortOptions</c> ... What is null is not sent, and stays as it is.</summary>
public abstract record PortOptions
{
    /// <summary>The kernel's word for the kind of the master: IFLA_INFO_SLAVE_KIND.</summary>
    public abstract string MasterKind { get; }

    /// <summary>Writes the attributes inside IFLA_INFO_SLAVE_DATA.</summary>
    internal abstract void WriteData(ref MessageWriter writer);

    /// <summary>What a refusal means, where this kind knows better than the error number alone.</summary>
    internal virtual NetlinkExplanation? Explain(NetlinkRefusal refusal) => null;
}
