namespace VirtualNet;

/// <summary>A link without which the session would be cut off from the outside.</summary>
/// <param name="Link">The link.</param>
/// <param name="Reason">Why, as a clause behind "it": "carries the route 'default via 192.0.2.1 dev eth0'".</param>
public sealed record Lifeline(LinkRef Link, string Reason);
