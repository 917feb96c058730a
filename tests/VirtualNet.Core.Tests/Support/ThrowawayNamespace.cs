using Tmds.Linux;
using VirtualNet.Interop;
using VirtualNet.Namespaces;
using VirtualNet.Netlink.Route;
using Xunit;

namespace VirtualNet.Tests.Support;

/// <summary>An unnamed network namespace that lives as long as this object. Tests that need one are skipped where the kernel does not allow it.</summary>
internal sealed class ThrowawayNamespace : IDisposable
{
    private const int CLONE_NEWNET = 0x40000000;

    private readonly FileDescriptor _file;

    private ThrowawayNamespace(FileDescriptor file) => _file = file;

    /// <summary>A path by which this process, and its children, can open it.</summary>
    public string Path => $"/proc/{Environment.ProcessId}/fd/{_file.Value}";

    /// <summary>Makes one; skips the test where that is not allowed.</summary>
    public static ThrowawayNamespace CreateOrSkip()
    {
        FileDescriptor? file = null;
        Errno error = Errno.None;
        // unshare(2) moves the calling thread alone, and this one ends here.
        var thread = new Thread(() =>
        {
            if (LibC.unshare(CLONE_NEWNET) == 0)
                file = SystemCall.Open("/proc/thread-self/ns/net", 0);
            else
                error = SystemCall.LastError;
        });
        thread.UnsafeStart();
        thread.Join();
        Assert.SkipWhen(file is null, $"This test needs a network namespace of its own, and may not make one here ({error}): run it as root, or under unshare -Urn.");
        return new ThrowawayNamespace(file!);
    }

    /// <summary>A connection into it.</summary>
    public RouteConnection Connect()
    {
        using NamespaceHandle handle = NamespaceHandle.OpenPath(Path);
        return RouteConnection.Open(handle);
    }

    public void Dispose() => _file.Dispose();
}
