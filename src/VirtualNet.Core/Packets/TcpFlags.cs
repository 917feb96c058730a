namespace VirtualNet;

/// <summary>Control flags of TCP (RFC 9293, 3.1).</summary>
[Flags]
public enum TcpFlags : ushort
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The sender is done.</summary>
    Fin = 0x01,

    /// <summary>Opens a connection.</summary>
    Syn = 0x02,

    /// <summary>Breaks a connection off.</summary>
    Rst = 0x04,

    /// <summary>Hand over at once.</summary>
    Psh = 0x08,

    /// <summary>The acknowledgment number counts.</summary>
    Ack = 0x10,

    /// <summary>The urgent pointer counts.</summary>
    Urg = 0x20,

    /// <summary>Congestion was seen (RFC 3168).</summary>
    Ece = 0x40,

    /// <summary>The congestion window was reduced (RFC 3168).</summary>
    Cwr = 0x80,

    /// <summary>Accurate ECN (RFC 9768).</summary>
    Ae = 0x100,
}
