using System.Runtime.InteropServices;

namespace VirtualNet.Shell;

/// <summary>
/// The few C calls of the sandbox. They are declared here rather than taken from Tmds.LibC, whose assembly belongs to the
/// module: a second copy beside the shell would be found first.
/// </summary>
internal static partial class Libc
{
    private const int AddressFamilyInet = 2;     // AF_INET
    private const int SocketDatagram = 2;        // SOCK_DGRAM
    private const int SocketCloseOnExec = 0x80000;
    private const nuint GetInterfaceFlags = 0x8913; // SIOCGIFFLAGS, linux/sockios.h
    private const nuint SetInterfaceFlags = 0x8914; // SIOCSIFFLAGS
    private const short InterfaceUp = 1;            // IFF_UP, linux/if.h
    private const int InterfaceNameSize = 16;       // IFNAMSIZ
    private const int InterfaceRequestSize = 40;    // sizeof(struct ifreq)

    public static uint EffectiveUserId() => geteuid();

    /// <returns>Why it failed: it does not return otherwise.</returns>
    public static string Exec(string path, IReadOnlyList<string> arguments)
    {
        var environment = new List<string?>();
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
            environment.Add($"{variable.Key}={variable.Value}");
        _ = execve(path, [.. arguments, null], [.. environment, null]);
        return LastError();
    }

    /// <returns>The reason when it failed, else null.</returns>
    public static string? MountTmpfs(string target) => mount("tmpfs", target, "tmpfs", 0, "mode=755") == 0 ? null : LastError();

    /// <returns>The reason when it failed, else null.</returns>
    public static unsafe string? BringLoopbackUp()
    {
        var descriptor = socket(AddressFamilyInet, SocketDatagram | SocketCloseOnExec, 0);
        if (descriptor < 0)
            return LastError();
        try
        {
            var request = stackalloc byte[InterfaceRequestSize];
            "lo"u8.CopyTo(new Span<byte>(request, InterfaceNameSize));
            if (ioctl(descriptor, GetInterfaceFlags, request) < 0)
                return LastError();
            *(short*)(request + InterfaceNameSize) |= InterfaceUp;
            return ioctl(descriptor, SetInterfaceFlags, request) < 0 ? LastError() : null;
        }
        finally
        {
            _ = close(descriptor);
        }
    }

    private static string LastError() => Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError());

    [LibraryImport("libc")]
    private static partial uint geteuid();

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int execve(string path, string?[] arguments, string?[] environment);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int mount(string source, string target, string fileSystem, nuint flags, string data);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int socket(int family, int type, int protocol);

    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial int ioctl(int descriptor, nuint request, byte* argument);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int close(int descriptor);
}
