using Tmds.Linux;

namespace VirtualNet.Interop;

/// <summary>mount(2) and umount2(2), as far as named namespaces need them.</summary>
internal static unsafe class MountTable
{
    public const uint MS_BIND = 0x1000;
    public const uint MS_REC = 0x4000;
    public const uint MS_SHARED = 0x100000;
    private const int MNT_DETACH = 2;

    public static Errno Mount(string source, string target, uint flags)
    {
        fixed (byte* s = SystemCall.NullTerminated(source), t = SystemCall.NullTerminated(target), none = SystemCall.NullTerminated("none"))
            return LibC.mount(s, t, none, flags, null) == 0 ? Errno.None : SystemCall.LastError;
    }

    public static Errno Detach(string target)
    {
        fixed (byte* t = SystemCall.NullTerminated(target))
            return LibC.umount2(t, MNT_DETACH) == 0 ? Errno.None : SystemCall.LastError;
    }

    public static Errno Unlink(string path)
    {
        fixed (byte* p = SystemCall.NullTerminated(path))
            return LibC.unlink(p) == 0 ? Errno.None : SystemCall.LastError;
    }
}
