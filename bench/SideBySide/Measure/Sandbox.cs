using System.Diagnostics;

namespace VirtualNet.SideBySide;

/// <summary>Runs bash scripts, each in fresh network and mount namespaces with a tmpfs on /run and lo up.</summary>
internal static class Sandbox
{
    /// <summary>The kernel takes a left namespace apart in the background: the next contestant should not pay for it.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(300);

    /// <summary>Runs a script and gives the lines that it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<string[]> RunAsync(string script)
    {
        string prelude = Path.Combine(Places.Here, "sandbox.sh");
        var start = new ProcessStartInfo("unshare") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Environment.IsPrivilegedProcess ? "-nm" : "-Urnm");
        foreach (string word in (string[])["bash", "-c", $". '{prelude}'\n{script}"])
            start.ArgumentList.Add(word);
        foreach ((string name, string value) in Places.Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"exit code {process.ExitCode}: {(await errors).Trim()} {output.Trim()}");
        await Task.Delay(Settle);
        return output.Split('\n');
    }
}
