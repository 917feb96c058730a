using Tmds.Linux;
using VirtualNet.Interop;

namespace VirtualNet.Namespaces;

/// <summary>Tells whether an open file leads to a network namespace: ioctl_ns(2), NS_GET_NSTYPE.</summary>
internal static class NamespaceFile
{
    private const int NS_GET_NSTYPE = 0xb703; // _IO(0xb7, 3), linux/nsfs.h

    /// <summary>False for an ordinary file, such as the empty one that a half-made or unmounted named namespace leaves behind.</summary>
    public static bool IsNetNamespace(FileDescriptor file) => LibC.ioctl(file.Value, NS_GET_NSTYPE) == SystemCall.CLONE_NEWNET;
}
