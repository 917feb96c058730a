namespace VirtualNet;

/// <summary>What became of one of many: exactly one of the two is set.</summary>
/// <param name="Address">The address as the kernel has it now.</param>
/// <param name="Error">Why not.</param>
public sealed record AddressResult(NetAddress? Address, VirtualNetException? Error);
