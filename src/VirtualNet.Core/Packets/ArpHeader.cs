using System.Net;

namespace VirtualNet;

/// <summary>Address resolution for IPv4 over Ethernet (RFC 826).</summary>
public sealed record ArpHeader
{
    /// <summary>1 request, 2 reply (IANA, Address Resolution Protocol parameters).</summary>
    public ushort Operation { get; init; }

    /// <summary>Asks who has an address.</summary>
    public bool IsRequest => Operation == 1;

    /// <summary>Tells who has an address.</summary>
    public bool IsReply => Operation == 2;

    /// <summary>Hardware address of the sender.</summary>
    public MacAddress SenderMac { get; init; }

    /// <summary>IPv4 address of the sender.</summary>
    public required IPAddress SenderAddress { get; init; }

    /// <summary>Hardware address of the target; zero in a request.</summary>
    public MacAddress TargetMac { get; init; }

    /// <summary>IPv4 address that is asked for.</summary>
    public required IPAddress TargetAddress { get; init; }

    /// <inheritdoc/>
    public override string ToString() => IsRequest ? $"who has {TargetAddress}, tell {SenderAddress}" : $"{SenderAddress} is at {SenderMac}";
}
