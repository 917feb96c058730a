using System.Runtime.ExceptionServices;
using VirtualNet.Interop;

namespace VirtualNet.Namespaces;

/// <summary>
/// Runs a few system calls inside a network namespace on a thread that then ends. setns(2) moves one thread, and every thread made
/// from it would inherit the namespace: so this thread makes descriptors and nothing else: no tasks, no awaits, no logging.
/// </summary>
internal static class NamespaceThread
{
    private const int StackBytes = 128 * 1024;

    /// <summary>Runs <paramref name="systemCalls"/> inside the namespace that <paramref name="file"/> leads to.</summary>
    /// <returns>What they returned: usually a descriptor, which stays bound to that namespace and may be used from any thread.</returns>
    public static T Run<T>(FileDescriptor file, Func<T> systemCalls)
    {
        // A thread that is there already needs no other one. The descriptor keeps the namespace alive, so its inode is its own.
        if (SystemCall.TryFileId(CurrentPath, out _) is { } here && here == SystemCall.FileId(file))
            return systemCalls();
        return RunElsewhere([file], _ => systemCalls())[0];
    }

    /// <summary>Visits many namespaces in turn on one thread.</summary>
    public static T[] RunElsewhere<T>(IReadOnlyList<FileDescriptor> files, Func<int, T> systemCalls)
    {
        var results = new T[files.Count];
        Exception? error = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    for (int i = 0; i < files.Count; i++)
                    {
                        SystemCall.EnterNetNamespace(files[i]);
                        results[i] = systemCalls(i);
                    }
                }
                catch (Exception e)
                {
                    error = e;
                }
            },
            StackBytes)
        { IsBackground = true, Name = "VirtualNet namespace visit" };
        thread.UnsafeStart();
        thread.Join();
        if (error is not null)
            ExceptionDispatchInfo.Throw(error);
        return results;
    }

    /// <summary>The calling thread's own namespace. /proc/self would be the leader's.</summary>
    internal const string CurrentPath = "/proc/thread-self/ns/net";
}
