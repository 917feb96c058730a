namespace VirtualNet;

/// <summary>Which neighbours to list. What is null does not restrict.</summary>
public sealed record NeighborFilter
{
    /// <summary>Only those reached by this link.</summary>
    public LinkRef? Link { get; init; }

    /// <summary>Only this family.</summary>
    public IPFamily? Family { get; init; }

    /// <summary>Those that this host answers for, which the kernel keeps in a table of their own, instead of real neighbours.</summary>
    public bool Proxies { get; init; }
}
