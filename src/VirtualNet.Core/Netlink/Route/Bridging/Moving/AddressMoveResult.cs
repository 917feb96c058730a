namespace VirtualNet;

/// <summary>What moved from a link to its bridge.</summary>
/// <param name="Addresses">Addresses that the bridge has now.</param>
/// <param name="Routes">Routes that go over the bridge now, in the words of ip-route(8) and as they were over the link.</param>
/// <param name="Left">What was not moved and needs somebody's attention, in words.</param>
public sealed record AddressMoveResult(IReadOnlyList<IPPrefix> Addresses, IReadOnlyList<string> Routes, IReadOnlyList<string> Left);
