using System.Net;

namespace VirtualNet;

/// <summary>What a test of a connection found. What was not tried is null, not false. The names are those of Windows' Test-NetConnection.</summary>
public sealed record NetConnectionResult
{
    /// <summary>Name or address as it was given.</summary>
    public required string ComputerName { get; init; }

    /// <summary>Address that was tested; null when the name has none.</summary>
    public IPAddress? RemoteAddress { get; init; }

    /// <summary>TCP port that was tested; null when none was.</summary>
    public int? RemotePort { get; init; }

    /// <summary>All addresses of the name, in the order that the system prefers.</summary>
    public IReadOnlyList<IPAddress> ResolvedAddresses { get; init; } = [];

    /// <summary>Link that packets leave by; null when there is no route.</summary>
    public LinkRef? Link { get; init; }

    /// <summary>Name of that link.</summary>
    public string? InterfaceAlias => Link?.Name;

    /// <summary>Index of that link.</summary>
    public int? InterfaceIndex => Link?.Index;

    /// <summary>Address that packets are sent from.</summary>
    public IPAddress? SourceAddress { get; init; }

    /// <summary>Route that packets take; null when there is none.</summary>
    public NetRoute? NetRoute { get; init; }

    /// <summary>True when any ping was answered; null when none was tried.</summary>
    public bool? PingSucceeded { get; init; }

    /// <summary>What became of each ping; empty when none was tried.</summary>
    public IReadOnlyList<PingReply> PingReplyDetails { get; init; } = [];

    /// <summary>What the pings amount to; null when none was tried.</summary>
    public PingStatistics? PingStatistics { get; init; }

    /// <summary>True when the port could be connected to; null when it was not tried.</summary>
    public bool? TcpTestSucceeded { get; init; }

    /// <summary>How long connecting took; null when it failed or was not tried.</summary>
    public TimeSpan? TcpConnectTime { get; init; }

    /// <summary>Why the port could not be connected to; null when it could, or was not tried.</summary>
    public string? TcpProblem { get; init; }

    /// <summary>True when the process runs as root.</summary>
    public bool IsAdmin { get; init; } = Environment.IsPrivilegedProcess;

    /// <summary>Namespace that it was tested from.</summary>
    public NetNamespace? Namespace { get; init; }

    /// <summary>What was asked for succeeded: the port when one was given, else a ping; null when neither was tried.</summary>
    public bool? Succeeded => TcpTestSucceeded ?? PingSucceeded;

    /// <inheritdoc/>
    public override string ToString() => $"{ComputerName}{(RemotePort is null ? "" : $" port {RemotePort}")}: {(Succeeded switch { true => "succeeded", false => "failed", null => "not tried" })}";
}
