using System.Net;

namespace VirtualNet;

/// <summary>The multicast querier that a bridge has elected for one family.</summary>
public sealed record BridgeQuerier
{
    /// <summary>Its address; null when none was seen.</summary>
    public IPAddress? Address { get; internal set; }

    /// <summary>Index of the port it is behind; null when it is the bridge itself.</summary>
    public int? PortIndex { get; internal set; }

    /// <summary>How long it may still be silent before the bridge takes over.</summary>
    public TimeSpan? OtherTimer { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Address?.ToString() ?? "";
}
