using System.Diagnostics;

namespace VirtualNet.Shell;

/// <summary>
/// Enters a sandbox by becoming util-linux' unshare, which becomes this shell again inside. A process of many threads,
/// as every .NET process is, may not unshare a user namespace itself (unshare(2), EINVAL).
/// </summary>
internal static class SandboxEntry
{
    /// <summary>Tells the shell that it runs inside the new namespaces.</summary>
    public const string InsideOption = "--inside-sandbox";

    // With a user namespace (-U, this user as its root: -r), so that nothing inside has rights outside.
    private static readonly string[] WithUserNamespace = ["-Urnm"];
    private static readonly string[] WithoutUserNamespace = ["-nm"];

    /// <summary>Does not return when it succeeds.</summary>
    /// <param name="arguments">The shell's own arguments; --sandbox among them.</param>
    /// <returns>The exit code when a sandbox is refused.</returns>
    public static int Exec(IReadOnlyList<string> arguments)
    {
        if (Plan(out var refusal) is not { } unshare)
        {
            Console.Error.WriteLine(refusal);
            return ExitCodes.SandboxRefused;
        }

        var at = arguments.ToList().FindIndex(argument => argument.Equals("--sandbox", StringComparison.OrdinalIgnoreCase));
        return ExecProgram([.. unshare, "--", .. Itself(), .. arguments.Take(at), InsideOption, .. arguments.Skip(at + 1)]);
    }

    /// <summary>Becomes another program; returns only when that fails.</summary>
    public static int ExecProgram(IReadOnlyList<string> program)
    {
        var path = FindOnPath(program[0]);
        if (path is null)
        {
            Console.Error.WriteLine($"The program '{program[0]}' was not found.");
            return ExitCodes.Failed;
        }

        var error = Libc.Exec(path, program);
        Console.Error.WriteLine($"The program '{path}' could not be started: {error}.");
        return ExitCodes.Failed;
    }

    /// <summary>The unshare command that works here.</summary>
    /// <param name="refusal">One sentence when there is none.</param>
    public static IReadOnlyList<string>? Plan(out string? refusal)
    {
        refusal = null;
        if (FindOnPath("unshare") is not { } unshare)
        {
            refusal = "A sandbox needs the program 'unshare' (package util-linux), which is not on the PATH.";
            return null;
        }

        var isRoot = Libc.EffectiveUserId() == 0;
        var probe = isRoot && TunOpens(unshare, []) ? TunProbe : ["true"];
        if (Probe([unshare, .. WithUserNamespace, "--", .. probe], out var reason))
            return [unshare, .. WithUserNamespace];
        if (isRoot && Probe([unshare, .. WithoutUserNamespace, "--", "true"], out reason))
            return [unshare, .. WithoutUserNamespace];
        refusal = $"This machine refuses a sandbox: {reason}. "
            + "Allow unprivileged user namespaces (sysctl user.max_user_namespaces, kernel.apparmor_restrict_unprivileged_userns) or run as root.";
        return null;
    }

    private static readonly string[] TunProbe = ["sh", "-c", ": <>/dev/net/tun"];

    private static bool TunOpens(string unshare, string[] options) => File.Exists("/dev/net/tun") && Probe([unshare, .. options, "--", .. TunProbe], out _);

    private static bool Probe(IReadOnlyList<string> command, out string reason)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardError = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        reason = process.StandardError.ReadToEnd().Trim().ReplaceLineEndings("; ");
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>The command that starts this shell again: its own executable, or dotnet with the assembly.</summary>
    private static string[] Itself()
    {
        var executable = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(executable).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost ? [executable, typeof(SandboxEntry).Assembly.Location] : [executable];
    }

    private static string? FindOnPath(string program)
    {
        if (program.Contains('/'))
            return File.Exists(program) ? program : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }
}
