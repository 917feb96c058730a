using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>
/// glob(3): all paths that a pattern matches, in one call of the C library. For threads that are inside a namespace and must run as
/// little managed code as possible.
/// </summary>
internal static unsafe partial class PathGlob
{
    private const int GLOB_MARK = 0x2; // a slash behind directories; the same in glibc and musl
    private const int GLOB_NOMATCH = 3;

    /// <summary>The paths, directories with a slash at the end; none when nothing matches.</summary>
    public static string[] Match(string pattern)
    {
        glob_t found = default;
        fixed (byte* text = SystemCall.NullTerminated(pattern))
        {
            int error = glob(text, GLOB_MARK, 0, &found);
            if (error == GLOB_NOMATCH)
                return [];
            if (error != 0)
                throw new SystemCallException("glob", Errno.EIO, pattern);
        }

        string[] paths = new string[(int)found.gl_pathc];
        for (int i = 0; i < paths.Length; i++)
            paths[i] = Marshal.PtrToStringUTF8((nint)found.gl_pathv[i]) ?? "";
        globfree(&found);
        return paths;
    }

    [LibraryImport("libc")]
    private static partial int glob(byte* pattern, int flags, nint errfunc, glob_t* result);

    [LibraryImport("libc")]
    private static partial void globfree(glob_t* result);

    /// <summary>Count and list come first in glibc and musl; what follows differs, and is the library's.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct glob_t
    {
        public nuint gl_pathc;
        public byte** gl_pathv;
        public fixed ulong rest[14];
    }
}
