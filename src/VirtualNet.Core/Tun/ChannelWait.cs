using VirtualNet.Interop;

namespace VirtualNet.Tun;

/// <summary>Waits for descriptors of a channel that another thread may close meanwhile.</summary>
internal static class ChannelWait
{
    /// <summary>True when one is ready, false when the time is over.</summary>
    public static bool Until(
        WakeEvent wake, ReadOnlySpan<FileDescriptor> files, short events, TimeSpan timeout, Func<bool> closed, ChannelErrors errors, CancellationToken cancellation)
    {
        long begun = Environment.TickCount64;
        TimeSpan left = timeout;
        while (true)
        {
            try
            {
                WaitResult result = wake.Wait(files, events, left, cancellation);
                if (result is not WaitResult.Woken)
                    return result is WaitResult.Ready;
            }
            catch (ObjectDisposedException)
            {
                throw errors.Closed();
            }

            if (closed())
                throw errors.Closed();
            if (timeout != Timeout.InfiniteTimeSpan)
                left = TimeSpan.FromMilliseconds(Math.Max(0, timeout.TotalMilliseconds - (Environment.TickCount64 - begun)));
        }
    }
}
