namespace VirtualNet;

/// <summary>What became of one of many pairs: both ends, or why not.</summary>
/// <param name="Link">The near end as the kernel has it now.</param>
/// <param name="Peer">The far end as seen in its own namespace.</param>
/// <param name="Error">Why not.</param>
public sealed record VethPairResult(NetLink? Link, NetLink? Peer, VirtualNetException? Error);
