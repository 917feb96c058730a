namespace VirtualNet.Tests.Allocations;

/// <summary>Counts what an action allocates on this thread.</summary>
internal static class Allocated
{
    /// <summary>Bytes allocated by one run, after runs that fill caches and pools and compile what runs.</summary>
    public static long By(Action action)
    {
        for (int i = 0; i < 3; i++)
            action();
        // The least of several: a pool may be trimmed by a collection between two runs.
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
