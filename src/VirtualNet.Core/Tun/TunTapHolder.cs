using System.Globalization;

namespace VirtualNet.Tun;

/// <summary>A process that has a tun/tap device open, for error texts: the kernel names the device in /proc/PID/fdinfo (proc_pid_fdinfo(5)).</summary>
/// <param name="ProcessId">Which process.</param>
/// <param name="ProcessName">Its name.</param>
internal sealed record TunTapHolder(int ProcessId, string ProcessName)
{
    private const string Prefix = "iff:\t";
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Processes that have a device of this name open. Another user's are not seen without privileges, and one of that name in
    /// another namespace cannot be told apart.
    /// </summary>
    public static IReadOnlyList<TunTapHolder> Find(string device)
    {
        var found = new List<TunTapHolder>();
        long deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        foreach (string directory in Directory.EnumerateDirectories("/proc"))
        {
            if (Environment.TickCount64 > deadline)
                break;
            if (int.TryParse(Path.GetFileName(directory), CultureInfo.InvariantCulture, out int id) && Holds(directory, device))
                found.Add(new TunTapHolder(id, id == Environment.ProcessId ? "" : Name(directory)));
        }

        return found;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        ProcessId == Environment.ProcessId ? "this session" : $"process {ProcessId.ToString(CultureInfo.InvariantCulture)} ({ProcessName})";

    private static bool Holds(string process, string device)
    {
        try
        {
            return Directory.EnumerateFiles($"{process}/fd").Any(file =>
                File.ResolveLinkTarget(file, returnFinalTarget: false)?.FullName == Interop.TunDevice.Path
                && File.ReadLines($"{process}/fdinfo/{Path.GetFileName(file)}").Contains(Prefix + device));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // it ended, or belongs to another user
        }
    }

    private static string Name(string process)
    {
        try
        {
            return File.ReadAllText($"{process}/comm").Trim();
        }
        catch (IOException)
        {
            return "ended";
        }
    }
}
