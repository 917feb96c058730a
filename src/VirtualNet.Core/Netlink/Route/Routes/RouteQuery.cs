using System.Net;

namespace VirtualNet;

/// <summary>A question to the routing system: which way would such a packet go?</summary>
/// <param name="Destination">Where the packet goes.</param>
public sealed record RouteQuery(IPAddress Destination)
{
    /// <summary>Source address that the packet has; null while it has none.</summary>
    public IPAddress? From { get; init; }

    /// <summary>Firewall mark that it has; null for none.</summary>
    public uint? Mark { get; init; }

    /// <summary>User who sends it, for rules with <c>uidrange</c>; null for the caller.</summary>
    public uint? UserId { get; init; }

    /// <summary>Index of the link that it came in by, when it is forwarded.</summary>
    public int? InputLinkIndex { get; init; }

    /// <summary>Index of the link that its socket is bound to.</summary>
    public int? OutputLinkIndex { get; init; }

    /// <summary>Type of service that it has.</summary>
    public byte TypeOfService { get; init; }
}
