namespace VirtualNet.Netlink;

/// <summary>A request that can write itself and say in words what it asks for.</summary>
public interface INetlinkRequest
{
    /// <summary>Message type (RTM_NEWLINK ...).</summary>
    ushort Type { get; }

    /// <summary>Flags beyond NLM_F_REQUEST and NLM_F_ACK, which the connection adds.</summary>
    NetlinkFlags Flags { get; }

    /// <summary>What is attempted, to go behind "Could not": "create the bridge 'br0'".</summary>
    string Operation { get; }

    /// <summary>What the request is about, for error records: usually a name.</summary>
    object? Target { get; }

    /// <summary>Writes what follows the message header: the fixed structure and the attributes.</summary>
    void WriteBody(ref MessageWriter writer);

    /// <summary>
    /// Says what a refusal of this request means, where the request knows better than the error number alone.
    /// </summary>
    /// <returns>Null to have <see cref="NetlinkExplanation.General"/> explain it.</returns>
    NetlinkExplanation? Explain(NetlinkRefusal refusal) => null;
}
