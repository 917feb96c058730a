namespace VirtualNet;

/// <summary>What a link has because it is a port of a master: <c>BridgePortDetails</c> ...</summary>
public abstract record PortDetails;
