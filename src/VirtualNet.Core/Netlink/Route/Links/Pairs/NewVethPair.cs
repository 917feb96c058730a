namespace VirtualNet;

/// <summary>A veth pair to be made.</summary>
/// <param name="Name">Name of the near end, or a template such as <c>veth%d</c>.</param>
/// <param name="PeerName">Name of the far end, or a template; null leaves it to the kernel.</param>
public sealed record NewVethPair(string Name, string? PeerName)
{
    /// <summary>What the near end is made with.</summary>
    public LinkSettings Settings { get; init; } = LinkSettings.None;

    /// <summary>What the far end is made with.</summary>
    public LinkSettings PeerSettings { get; init; } = LinkSettings.None;

    /// <summary>Accepts a pair that is there already when it is what is asked for.</summary>
    public bool AcceptExisting { get; init; }
}
