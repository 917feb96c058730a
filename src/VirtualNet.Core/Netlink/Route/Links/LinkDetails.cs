namespace VirtualNet;

/// <summary>What only links of one kind have: <c>VlanDetails</c>, <c>BridgeDetails</c> ... What the kernel does not report is null.</summary>
public abstract record LinkDetails
{
    /// <summary>Index of the link below, for kinds that report it in their own data instead of IFLA_LINK; 0 for none.</summary>
    internal virtual int LinkIndex => 0;
}
