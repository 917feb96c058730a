using System.Diagnostics;

namespace VirtualNet.Specs;

/// <summary>The program that runs one spec file: <c>command... spec results</c>.</summary>
/// <param name="Name">For the user.</param>
/// <param name="Command">What precedes the two file names.</param>
internal sealed record SpecRunner(string Name, IReadOnlyList<string> Command)
{
    /// <summary>A pwsh to use instead of the one on the PATH; "none" for the embedded engine.</summary>
    public const string PwshVariable = "VIRTUALNET_PWSH";

    private const string FindPester =
        "(Get-Module -ListAvailable Pester | Where-Object Version -ge ([version]'5.0') | Sort-Object Version | Select-Object -Last 1).Version | ForEach-Object { \"$_ under pwsh $($PSVersionTable.PSVersion)\" }";

    // Specs see the scope of Invoke-Pester's caller: this is the global one.
    private static string RunWithPester => $"Import-Module Pester -MinimumVersion 5.0; Import-Module '{PesterModule}'; "
        + "Invoke-Pester -Configuration (New-SpecConfiguration $args[0]) | Export-SpecResult $args[1]";

    private static string PesterModule => Path.Combine(Repository.Tests, "Support", "RunPester.psm1").Replace("'", "''", StringComparison.Ordinal);

    public static SpecRunner Embedded { get; } = new("the embedded runner (no pwsh with Pester 5 here)", [.. SpecProgram.Itself, SpecProgram.RunSpec]);

    /// <summary>Pester where it is to be had, otherwise the embedded runner.</summary>
    public static SpecRunner Choose()
    {
        var named = Environment.GetEnvironmentVariable(PwshVariable);
        if (named == "none")
            return Embedded with { Name = "the embedded runner" };
        if (FindPwsh(named) is not { } pwsh)
            return named is { Length: > 0 } ? throw new FileNotFoundException($"{PwshVariable} names '{named}', which is not there.") : Embedded;
        if (PesterVersion(pwsh) is { Length: > 0 } version)
            return new($"Pester {version}", [pwsh, "-NoProfile", "-NonInteractive", "-CommandWithArgs", RunWithPester]);
        return named is { Length: > 0 } ? throw new InvalidOperationException($"'{named}' has no Pester 5 or later.") : Embedded;
    }

    private static string? FindPwsh(string? named)
    {
        if (named is { Length: > 0 })
            return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, "pwsh")).FirstOrDefault(File.Exists);
    }

    private static string PesterVersion(string pwsh)
    {
        var start = new ProcessStartInfo(pwsh, ["-NoProfile", "-NonInteractive", "-Command", FindPester]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var version = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return version;
    }
}
