using VirtualNet.Interop;
using VirtualNet.Namespaces;
using VirtualNet.Netlink.Route;

namespace VirtualNet.Tun;

/// <summary>Opens /dev/net/tun inside a namespace: a device belongs to the namespace of the thread that opened the file.</summary>
internal static class ControlFiles
{
    /// <summary>Opens it <paramref name="count"/> times in one visit; all or none.</summary>
    /// <exception cref="VirtualNetException"><c>TunDeviceMissing</c>, <c>TunDeviceDenied</c>.</exception>
    public static IReadOnlyList<FileDescriptor> Open(RouteConnection connection, int count, string operation)
    {
        var files = new List<FileDescriptor>(count);
        try
        {
            // Errors leave the visit as values: that thread does system calls and nothing else.
            Errno error = NamespaceThread.Run(connection.Handle.File, () => OpenHere(files, count));
            if (error is Errno.None)
                return files;
            throw TunTapErrors.ControlFile(operation, error);
        }
        catch
        {
            files.ForEach(file => file.Dispose());
            throw;
        }
    }

    private static Errno OpenHere(List<FileDescriptor> files, int count)
    {
        try
        {
            while (files.Count < count)
                files.Add(TunDevice.Open());
            return Errno.None;
        }
        catch (SystemCallException e)
        {
            return e.Error;
        }
    }
}
