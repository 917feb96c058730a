using System.Runtime.InteropServices;
using System.Text;
using Tmds.Linux;

namespace VirtualNet.Interop;

/// <summary>System calls with the repeat-on-EINTR and error-number habits of this code base; C names stay inside <c>Interop</c>.</summary>
internal static unsafe partial class SystemCall
{
    public const int SOL_SOCKET = 1;
    public const int AF_NETLINK = 16;
    public const int SOCK_RAW = 3;
    public const int SOCK_CLOEXEC = 0x80000;
    public const int CLONE_NEWNET = 0x40000000;

    /// <summary>The error number of the last failed call on this thread.</summary>
    public static Errno LastError => (Errno)Marshal.GetLastPInvokeError();

    /// <summary>What the C library says of an error number, without a full stop.</summary>
    public static string Describe(Errno errno) => Marshal.GetPInvokeErrorMessage((int)errno);

    /// <summary>open(2); close-on-exec is always added.</summary>
    public static FileDescriptor Open(string path, int flags, int mode = 0)
    {
        int result;
        fixed (byte* name = NullTerminated(path))
        {
            do result = LibC.open(name, flags | LibC.O_CLOEXEC, (mode_t)(uint)mode);
            while (result < 0 && LastError == Errno.EINTR);
        }

        return result >= 0 ? new FileDescriptor(result) : throw new SystemCallException("open", LastError, path);
    }

    /// <summary>socket(2); close-on-exec is always added.</summary>
    public static FileDescriptor Socket(int domain, int type, int protocol)
    {
        int result = LibC.socket(domain, type | SOCK_CLOEXEC, protocol);
        return result >= 0 ? new FileDescriptor(result) : throw new SystemCallException("socket", LastError);
    }

    /// <summary>Sets an int-sized socket option; the error number instead of an exception, since many options are optional.</summary>
    public static Errno SetOption(FileDescriptor socket, int level, int option, int value) =>
        LibC.setsockopt(socket.Value, level, option, &value, sizeof(int)) == 0 ? Errno.None : LastError;

    /// <summary>Reads a socket option of a fixed size.</summary>
    public static T GetOption<T>(FileDescriptor socket, int level, int option)
        where T : unmanaged
    {
        T value = default;
        socklen_t length = (uint)sizeof(T);
        return LibC.getsockopt(socket.Value, level, option, &value, &length) == 0 ? value : throw new SystemCallException("getsockopt", LastError);
    }

    /// <summary>Reads a socket option of a fixed size that this kernel may not have.</summary>
    public static bool TryGetOption<T>(FileDescriptor socket, int level, int option, out T value)
        where T : unmanaged
    {
        T read = default;
        socklen_t length = (uint)sizeof(T);
        bool known = LibC.getsockopt(socket.Value, level, option, &read, &length) == 0;
        value = read;
        return known;
    }

    /// <summary>unshare(2): a new network namespace for the calling thread alone.</summary>
    public static void NewNetNamespace()
    {
        if (LibC.unshare(CLONE_NEWNET) != 0)
            throw new SystemCallException("unshare", LastError);
    }

    /// <summary>setns(2) into a network namespace, for the calling thread alone.</summary>
    public static void EnterNetNamespace(FileDescriptor file)
    {
        if (LibC.setns(file.Value, CLONE_NEWNET) != 0)
            throw new SystemCallException("setns", LastError);
    }

    /// <summary>Device and inode of an open file.</summary>
    public static (ulong Device, ulong Inode) FileId(FileDescriptor file)
    {
        Tmds.Linux.stat result;
        if (LibC.fstat(file.Value, &result) != 0)
            throw new SystemCallException("fstat", LastError);
        return (result.st_dev, result.st_ino);
    }

    /// <summary>Device and inode behind a path, links followed; null with the reason when it cannot be reached.</summary>
    public static (ulong Device, ulong Inode)? TryFileId(string path, out Errno error)
    {
        Tmds.Linux.stat result;
        fixed (byte* name = NullTerminated(path))
        {
            if (LibC.stat(name, &result) == 0)
            {
                error = Errno.None;
                return (result.st_dev, result.st_ino);
            }
        }

        error = LastError;
        return null;
    }

    /// <summary>A path or name as the kernel takes it: UTF-8 with a terminating zero.</summary>
    public static byte[] NullTerminated(string text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text) + 1];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }
}
