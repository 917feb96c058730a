namespace VirtualNet;

/// <summary>Which links to list. What is null does not restrict.</summary>
public sealed record LinkFilter
{
    /// <summary>Only links of this kind: <c>veth</c>, <c>bridge</c> ...</summary>
    public string? Kind { get; init; }

    /// <summary>Only ports of the master with this index.</summary>
    public int? MasterIndex { get; init; }

    internal bool Passes(NetLink link) => (Kind is null || link.Kind == Kind) && (MasterIndex is null || link.Relations.Master == MasterIndex);
}
