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

    /// <summary>More than glob_t has anywhere: 9 words in glibc.</summary>
    private const int StructWords = 16;

    /// <summary>The paths, directories with a slash at the end; none when nothing matches.</summary>
    public static string[] Match(string pattern)
    {
        // Count (gl_pathc) and list (gl_pathv) come first in glibc and musl; what follows differs, and is the library's.
        nuint* found = stackalloc nuint[StructWords];
        new Span<nuint>(found, StructWords).Clear();
        fixed (byte* text = SystemCall.NullTerminated(pattern))
        {
            int error = glob(text, GLOB_MARK, 0, found);
            if (error == GLOB_NOMATCH)
                return [];
            if (error != 0)
                throw new SystemCallException("glob", Errno.EIO, pattern);
        }

        string[] paths = new string[(int)found[0]];
        for (int i = 0; i < paths.Length; i++)
            paths[i] = Marshal.PtrToStringUTF8(((nint*)found[1])[i]) ?? "";
        globfree(found);
        return paths;
    }

    [LibraryImport("libc")]
    private static partial int glob(byte* pattern, int flags, nint errfunc, nuint* result);

    [LibraryImport("libc")]
    private static partial void globfree(nuint* result);
}
