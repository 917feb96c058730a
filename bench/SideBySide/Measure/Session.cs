namespace VirtualNet.SideBySide;

/// <summary>A PowerShell that cmdlets are measured in.</summary>
/// <param name="Name">Name in the results.</param>
/// <param name="Command">Bash words that run a script, which follows with its arguments.</param>
internal sealed record Session(string Name, string Command)
{
    /// <summary>Those at hand: a pwsh first, then the embedded shell.</summary>
    public static IReadOnlyList<Session> All { get; } =
    [
        .. Places.Pwsh is { } pwsh ? [new Session("pwsh", $"'{pwsh}' -NoProfile -NonInteractive -File")] : Array.Empty<Session>(),
        .. File.Exists(Places.Shell) ? [new Session("shell", $"dotnet '{Places.Shell}' --no-module")] : Array.Empty<Session>(),
    ];

    /// <summary>Name of VirtualNet's cmdlets run in it.</summary>
    public string Ours => $"VirtualNet in {Name}";

    /// <summary>Bash that runs one of the scripts in <c>session/</c>.</summary>
    public string Run(string script, object argument) => $"{Command} \"$HERE/session/{script}.ps1\" {argument}";

    /// <summary>The same targets for each session.</summary>
    public static IReadOnlyList<Target> Each(params IEnumerable<Func<string, Target>> targets) => [.. All.SelectMany(s => targets.Select(t => t(s.Ours)))];

    /// <summary>VirtualNet's cmdlets in each session.</summary>
    public static IEnumerable<Contestant> Cmdlets(string script, int count, string before = "", string after = "", params IReadOnlyList<string> steps) =>
        All.Select(s => new Contestant(s.Ours, $"{before}\n{s.Run(script, count)}\n{after}") { Steps = steps });
}
