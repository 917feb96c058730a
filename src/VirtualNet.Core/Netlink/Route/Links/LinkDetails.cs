namespace VirtualNet;

/// <summary>What only links of one kind have: <c>VlanDetails</c>, <c>BridgeDetails</c> ... What the kernel does not report is null.</summary>
public abstract record LinkDetails;
