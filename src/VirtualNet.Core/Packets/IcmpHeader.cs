namespace VirtualNet;

/// <summary>ICMP header, of IPv4 (RFC 792) or IPv6 (RFC 4443): the numbers of one mean something else in the other.</summary>
public sealed record IcmpHeader
{
    private const byte EchoRequest4 = 8;
    private const byte EchoReply4 = 0;
    private const byte EchoRequest6 = 128;
    private const byte EchoReply6 = 129;

    /// <summary>4 or 6: the IP version that it belongs to.</summary>
    public int Version { get; init; }

    /// <summary>Type of the message.</summary>
    public byte Type { get; init; }

    /// <summary>Code within the type.</summary>
    public byte Code { get; init; }

    /// <summary>Checksum, as it came.</summary>
    public ushort Checksum { get; init; }

    /// <summary>Number of the asking program; null unless it is an echo request or reply.</summary>
    public ushort? Identifier { get; init; }

    /// <summary>Number of the request; null unless it is an echo request or reply.</summary>
    public ushort? Sequence { get; init; }

    /// <summary>A ping.</summary>
    public bool IsEchoRequest => Type == (Version == 6 ? EchoRequest6 : EchoRequest4);

    /// <summary>The answer to a ping.</summary>
    public bool IsEchoReply => Type == (Version == 6 ? EchoReply6 : EchoReply4);

    /// <inheritdoc/>
    public override string ToString() => this switch
    {
        { IsEchoRequest: true } => $"echo request seq {Sequence}",
        { IsEchoReply: true } => $"echo reply seq {Sequence}",
        _ => NameOf(Version, Type) is { } name ? $"{name}{(Code == 0 ? "" : $" code {Code}")}" : $"type {Type} code {Code}",
    };

    // The types that a network shows of its own accord or answers a lost packet with: RFC 792, 4443, 4861, 2710 and 3810.
    private static string? NameOf(int version, byte type) => (version == 6, type) switch
    {
        (false, 3) or (true, 1) => "destination unreachable",
        (true, 2) => "packet too big",
        (false, 5) or (true, 137) => "redirect",
        (false, 11) or (true, 3) => "time exceeded",
        (false, 12) or (true, 4) => "parameter problem",
        (true, 130) => "multicast listener query",
        (true, 131 or 143) => "multicast listener report",
        (true, 132) => "multicast listener done",
        (true, 133) => "router solicitation",
        (true, 134) => "router advertisement",
        (true, 135) => "neighbor solicitation",
        (true, 136) => "neighbor advertisement",
        _ => null,
    };
}
