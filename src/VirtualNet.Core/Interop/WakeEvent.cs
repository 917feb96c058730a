using Tmds.Linux;

namespace VirtualNet.Interop;

/// <summary>An eventfd(2) that a cancelled token signals, so that a poll(2) beside it ends at once. One thread waits at a time.</summary>
internal sealed unsafe class WakeEvent : IDisposable
{
    private readonly FileDescriptor _file;

    public WakeEvent()
    {
        int fd = LibC.eventfd(0, LibC.EFD_CLOEXEC | LibC.EFD_NONBLOCK);
        _file = fd >= 0 ? new FileDescriptor(fd) : throw new SystemCallException("eventfd", SystemCall.LastError);
    }

    /// <summary>Makes the next wait end at once.</summary>
    public void Signal()
    {
        try
        {
            ulong one = 1;
            using FileDescriptor.Scope file = _file.Borrow();
            _ = LibC.write(file.Value, &one, sizeof(ulong));
        }
        catch (ObjectDisposedException)
        {
            // Nobody can be waiting any more.
        }
    }

    /// <summary>
    /// Waits until <paramref name="descriptor"/> can be read.
    /// </summary>
    /// <returns>True when it can be read (or has an error to report), false when the time is over.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool WaitReadable(FileDescriptor descriptor, TimeSpan timeout, CancellationToken cancellation)
    {
        long begun = Environment.TickCount64;
        TimeSpan left = timeout;
        WaitResult result;
        while ((result = Wait([descriptor], LibC.POLLIN, left, cancellation)) == WaitResult.Woken)
        {
            if (timeout != Timeout.InfiniteTimeSpan)
                left = TimeSpan.FromMilliseconds(Math.Max(0, timeout.TotalMilliseconds - (Environment.TickCount64 - begun)));
        }

        return result == WaitResult.Ready;
    }

    /// <summary>Waits until one of several descriptors is ready for <paramref name="events"/> or has an error to report.</summary>
    /// <returns>Why the wait ended. <see cref="WaitResult.Woken"/>: <see cref="Signal"/> was called, and not by the token.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public WaitResult Wait(ReadOnlySpan<FileDescriptor> descriptors, short events, TimeSpan timeout, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        long deadline = timeout == Timeout.InfiniteTimeSpan ? long.MaxValue : Environment.TickCount64 + (long)Math.Ceiling(timeout.TotalMilliseconds);
        using CancellationTokenRegistration registration = cancellation.Register(static self => ((WakeEvent)self!).Signal(), this);
        using FileDescriptor.Scope wake = _file.Borrow();
        int borrowed = 0;
        try
        {
            pollfd* files = stackalloc pollfd[descriptors.Length + 1];
            files[descriptors.Length] = new pollfd { fd = wake.Value, events = LibC.POLLIN };
            for (; borrowed < descriptors.Length; borrowed++)
            {
                bool added = false;
                descriptors[borrowed].DangerousAddRef(ref added);
                files[borrowed] = new pollfd { fd = descriptors[borrowed].Value, events = events };
            }

            return Poll(files, descriptors.Length, deadline, cancellation);
        }
        finally
        {
            while (--borrowed >= 0)
                descriptors[borrowed].DangerousRelease();
        }
    }

    /// <summary>Polls; the wake event is the one behind the <paramref name="count"/> others.</summary>
    private static WaitResult Poll(pollfd* files, int count, long deadline, CancellationToken cancellation)
    {
        while (true)
        {
            int wait = deadline == long.MaxValue ? -1 : (int)Math.Clamp(deadline - Environment.TickCount64, 0, int.MaxValue);
            int ready = LibC.poll(files, (uint)count + 1, wait);
            if (ready < 0 && SystemCall.LastError != Errno.EINTR)
                throw new SystemCallException("poll", SystemCall.LastError);
            if (ready == 0)
                return WaitResult.TimedOut;
            if (ready < 0)
                continue;
            bool woken = files[count].revents != 0;
            if (woken)
            {
                ulong drained;
                _ = LibC.read(files[count].fd, &drained, sizeof(ulong));
                cancellation.ThrowIfCancellationRequested();
            }

            // What is ready counts first: the signal may be left over from a token that was cancelled between two waits.
            return ready > (woken ? 1 : 0) ? WaitResult.Ready : WaitResult.Woken;
        }
    }

    public void Dispose() => _file.Dispose();
}
