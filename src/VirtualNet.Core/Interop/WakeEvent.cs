using Tmds.Linux;

namespace VirtualNet.Interop;

/// <summary>An eventfd(2) that a cancelled token signals, so that a poll(2) beside it ends at once.</summary>
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
        ulong one = 1;
        using FileDescriptor.Scope file = _file.Borrow();
        _ = LibC.write(file.Value, &one, sizeof(ulong));
    }

    /// <summary>
    /// Waits until <paramref name="descriptor"/> can be read.
    /// </summary>
    /// <returns>True when it can be read (or has an error to report), false when the time is over.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool WaitReadable(FileDescriptor descriptor, TimeSpan timeout, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        long deadline = timeout == Timeout.InfiniteTimeSpan ? long.MaxValue : Environment.TickCount64 + (long)Math.Ceiling(timeout.TotalMilliseconds);
        using CancellationTokenRegistration registration = cancellation.Register(static self => ((WakeEvent)self!).Signal(), this);
        using FileDescriptor.Scope wanted = descriptor.Borrow();
        using FileDescriptor.Scope wake = _file.Borrow();
        pollfd* files = stackalloc pollfd[2];
        files[0] = new pollfd { fd = wanted.Value, events = LibC.POLLIN };
        files[1] = new pollfd { fd = wake.Value, events = LibC.POLLIN };
        while (true)
        {
            int wait = deadline == long.MaxValue ? -1 : (int)Math.Clamp(deadline - Environment.TickCount64, 0, int.MaxValue);
            int ready = LibC.poll(files, 2, wait);
            if (ready < 0 && SystemCall.LastError != Errno.EINTR)
                throw new SystemCallException("poll", SystemCall.LastError);
            if (ready > 0 && files[1].revents != 0)
            {
                ulong drained;
                _ = LibC.read(wake.Value, &drained, sizeof(ulong));
                cancellation.ThrowIfCancellationRequested();
            }

            if (ready > 0 && files[0].revents != 0)
                return true;
            if (ready == 0)
                return false;
        }
    }

    public void Dispose() => _file.Dispose();
}
