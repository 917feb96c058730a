namespace VirtualNet;

/// <summary>Which addresses to list. What is null does not restrict.</summary>
public sealed record AddressFilter
{
    /// <summary>Only those of this link.</summary>
    public LinkRef? Link { get; init; }

    /// <summary>Only this family.</summary>
    public IPFamily? Family { get; init; }
}
