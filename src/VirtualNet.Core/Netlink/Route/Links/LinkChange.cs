namespace VirtualNet;

/// <summary>A change to one link, as one of many.</summary>
/// <param name="Link">Which link; its index counts.</param>
/// <param name="Settings">What to change.</param>
public sealed record LinkChange(NetLink Link, LinkSettings Settings)
{
    /// <summary>What only this kind has; null for nothing.</summary>
    public LinkOptions? Options { get; init; }

    /// <summary>Alternative names to add.</summary>
    public IReadOnlyList<string> AddAltNames { get; init; } = [];

    /// <summary>Alternative names to take away.</summary>
    public IReadOnlyList<string> RemoveAltNames { get; init; } = [];

    /// <summary>What is attempted, for error texts, when "change the link" is too vague: "switch off the link 'a'".</summary>
    public string? Operation { get; init; }
}
