using System.Globalization;
using VirtualNet.Interop;
using VirtualNet.Namespaces;

namespace VirtualNet.Session;

/// <summary>
/// Brings pool workers home that were made from inside a namespace: setns(2) moves one thread, so each worker must do it itself. Work
/// that meets at a barrier reaches every worker once.
/// </summary>
internal static class PoolSweep
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private const int Rounds = 4;

    /// <summary>A thread that is not at home.</summary>
    /// <param name="Id">Kernel thread id.</param>
    /// <param name="Name">Its name (/proc/PID/task/TID/comm).</param>
    internal readonly record struct Stray(int Id, string Name)
    {
        /// <summary>Threads of the runtime itself bear names that begin with a dot and run no user code, but for the pool's workers.</summary>
        public bool IsRuntime => Name.StartsWith(".NET", StringComparison.Ordinal) && !IsWorker;

        /// <summary>True for the pool's workers, which run users' code and can be moved.</summary>
        public bool IsWorker => Name.StartsWith(".NET TP Worker", StringComparison.Ordinal);

        /// <summary>What to tell a user about it.</summary>
        public string Explanation => IsRuntime
            ? $"The runtime's thread {this} was made inside a network namespace and stays there; it runs no user code."
            : $"The thread {this} was started inside a network namespace and is still there: a thread job or another runspace keeps it. End it to let the namespace go.";

        /// <inheritdoc/>
        public override string ToString() => $"{Name} ({Id.ToString(CultureInfo.InvariantCulture)})";
    }

    /// <summary>Moves every pool worker home.</summary>
    /// <returns>Threads that are still elsewhere: the runtime's own, and threads that a user's code made.</returns>
    public static IReadOnlyList<Stray> BringHome(NamespaceHandle home)
    {
        List<Stray> strays = Strays(home);
        for (int round = 0; round < Rounds && strays.Exists(s => s.IsWorker); round++)
        {
            MoveWorkers(home);
            strays = Strays(home);
        }

        return strays;
    }

    /// <summary>Threads of this process that are not in the home namespace, the calling thread excepted.</summary>
    internal static List<Stray> Strays(NamespaceHandle home)
    {
        (ulong, ulong) wanted = SystemCall.FileId(home.File);
        string self = Path.GetFileName(new FileInfo("/proc/thread-self").LinkTarget!);
        var strays = new List<Stray>();
        foreach (string task in Directory.EnumerateDirectories("/proc/self/task"))
        {
            string id = Path.GetFileName(task);
            if (id != self && SystemCall.TryFileId(task + "/ns/net", out _) is { } place && place != wanted)
                strays.Add(new Stray(int.Parse(id, CultureInfo.InvariantCulture), Comm(task)));
        }

        return strays;
    }

    /// <summary>Each worker that is there now goes home and waits until all have: so no worker takes two of the items.</summary>
    private static void MoveWorkers(NamespaceHandle home)
    {
        int workers = ThreadPool.ThreadCount;
        int arrived = 0;
        var all = new ManualResetEventSlim();
        using var done = new CountdownEvent(workers);
        for (int i = 0; i < workers; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                _ =>
                {
                    SystemCall.EnterNetNamespace(home.File);
                    if (Interlocked.Increment(ref arrived) == workers)
                        all.Set();
                    // A worker may be busy with a user's work for long: the others do not wait for ever.
                    all.Wait(Patience);
                    done.Signal();
                },
                null);
        }

        done.Wait(Patience + Patience);
        done.Wait();
    }

    private static string Comm(string task)
    {
        try
        {
            return File.ReadAllText(task + "/comm").TrimEnd('\n');
        }
        catch (IOException)
        {
            return "ended";
        }
    }
}
