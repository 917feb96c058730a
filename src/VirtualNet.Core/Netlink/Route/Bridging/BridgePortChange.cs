namespace VirtualNet;

/// <summary>A change to one port, as one of many.</summary>
/// <param name="Port">The link that is the port.</param>
/// <param name="Options">What to change.</param>
public sealed record BridgePortChange(NetLink Port, BridgePortOptions Options);
