using System.Runtime.InteropServices;
using Tmds.Linux;

namespace VirtualNet.Interop;

/// <summary>read(2) and writev(2) on a descriptor that hands over one whole packet at a time, without waiting.</summary>
internal static unsafe partial class PacketFile
{
    /// <summary>Reads one packet.</summary>
    /// <returns>Its bytes; -1 with <see cref="SystemCall.LastError"/> set otherwise, EAGAIN when there is none.</returns>
    public static int Read(FileDescriptor file, Span<byte> buffer)
    {
        using FileDescriptor.Scope scope = file.Borrow();
        fixed (byte* start = buffer)
        {
            long result;
            do result = (long)LibC.read(scope.Value, start, buffer.Length);
            while (result < 0 && SystemCall.LastError == Errno.EINTR);
            return (int)result;
        }
    }

    /// <summary>Writes one packet, whose head may lie elsewhere than the rest.</summary>
    /// <returns>How many bytes were taken; -1 with <see cref="SystemCall.LastError"/> set otherwise.</returns>
    public static int Write(FileDescriptor file, ReadOnlySpan<byte> head, ReadOnlySpan<byte> rest)
    {
        using FileDescriptor.Scope scope = file.Borrow();
        fixed (byte* first = head, second = rest)
        {
            long result;
            iovec* parts = stackalloc iovec[2];
            parts[0] = new iovec { iov_base = first, iov_len = (nuint)head.Length };
            parts[1] = new iovec { iov_base = second, iov_len = (nuint)rest.Length };
            do result = head.IsEmpty ? (long)LibC.write(scope.Value, second, rest.Length) : writev(scope.Value, parts, 2);
            while (result < 0 && SystemCall.LastError == Errno.EINTR);
            return (int)result;
        }
    }

    // Tmds.LibC has no writev(2).
    [LibraryImport("libc", SetLastError = true)]
    private static partial nint writev(int fd, iovec* iov, int iovcnt);

    [StructLayout(LayoutKind.Sequential)]
    private struct iovec
    {
        public void* iov_base;
        public nuint iov_len;
    }
}
