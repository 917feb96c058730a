using VirtualNet.Netlink;

namespace VirtualNet;

/// <summary>What only a new or changed link of one kind takes: <c>VlanOptions</c>, <c>BridgeOptions</c> ... What is null is not sent, and stays as it is.</summary>
public abstract record LinkOptions
{
    /// <summary>The kernel's word for the kind: IFLA_INFO_KIND.</summary>
    public abstract string Kind { get; }

    /// <summary>Index of the link below (IFLA_LINK), for kinds that stand on another link.</summary>
    public int? ParentIndex { get; init; }

    /// <summary>False when there would be nothing inside IFLA_INFO_DATA.</summary>
    internal virtual bool HasData => true;

    /// <summary>True when <see cref="ParentIndex"/> goes into the kind's own data instead of IFLA_LINK.</summary>
    internal virtual bool ParentInData => false;

    /// <summary>Writes the attributes inside IFLA_INFO_DATA.</summary>
    internal abstract void WriteData(ref MessageWriter writer);

    /// <summary>What a refusal means, where this kind knows better than the error number alone.</summary>
    internal virtual NetlinkExplanation? Explain(NetlinkRefusal refusal) => null;
}
