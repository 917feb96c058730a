namespace VirtualNet;

/// <summary>What became of one of many: exactly one of the two is set.</summary>
/// <param name="Route">The route as the kernel has it now.</param>
/// <param name="Error">Why not.</param>
public sealed record RouteResult(NetRoute? Route, VirtualNetException? Error);
