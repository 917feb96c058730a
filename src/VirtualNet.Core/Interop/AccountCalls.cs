using System.Buffers;
using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <summary>
/// getpwnam_r(3) and its kin: they also find users and groups that live in a directory service, which /etc/passwd does not list.
/// </summary>
internal static unsafe partial class AccountCalls
{
    private const int ERANGE = 34;
    private const int FirstBuffer = 4096;
    private const int LargestBuffer = 1 << 20; // a group may have very many members

    private delegate int Lookup<T>(T* entry, byte* buffer, nuint length, T** found)
        where T : unmanaged;

    /// <summary>Number of the user of this name; null when there is none.</summary>
    public static uint? UserId(string name)
    {
        fixed (byte* text = SystemCall.NullTerminated(name))
        {
            byte* wanted = text;
            return Find<passwd, uint?>((e, b, n, f) => getpwnam_r(wanted, e, b, n, f), e => e->pw_uid);
        }
    }

    /// <summary>Name of the user of this number; null when there is none.</summary>
    public static string? UserName(uint id) =>
        Find<passwd, string>((e, b, n, f) => getpwuid_r(id, e, b, n, f), e => Marshal.PtrToStringUTF8((nint)e->pw_name));

    /// <summary>Number of the group of this name; null when there is none.</summary>
    public static uint? GroupId(string name)
    {
        fixed (byte* text = SystemCall.NullTerminated(name))
        {
            byte* wanted = text;
            return Find<group, uint?>((e, b, n, f) => getgrnam_r(wanted, e, b, n, f), e => e->gr_gid);
        }
    }

    /// <summary>Name of the group of this number; null when there is none.</summary>
    public static string? GroupName(uint id) =>
        Find<group, string>((e, b, n, f) => getgrgid_r(id, e, b, n, f), e => Marshal.PtrToStringUTF8((nint)e->gr_name));

    private delegate TResult? Reading<T, TResult>(T* entry)
        where T : unmanaged;

    private static TResult? Find<T, TResult>(Lookup<T> lookup, Reading<T, TResult> read)
        where T : unmanaged
    {
        for (int size = FirstBuffer; size <= LargestBuffer; size *= 4)
        {
            byte[] buffer = ArrayPool<byte>.Shared.Rent(size);
            try
            {
                fixed (byte* start = buffer)
                {
                    T entry;
                    T* found = null;
                    if (lookup(&entry, start, (nuint)buffer.Length, &found) != ERANGE)
                        return found is null ? default : read(found);
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        return default;
    }

    [LibraryImport("libc")]
    private static partial int getpwnam_r(byte* name, passwd* entry, byte* buffer, nuint length, passwd** found);

    [LibraryImport("libc")]
    private static partial int getpwuid_r(uint id, passwd* entry, byte* buffer, nuint length, passwd** found);

    [LibraryImport("libc")]
    private static partial int getgrnam_r(byte* name, group* entry, byte* buffer, nuint length, group** found);

    [LibraryImport("libc")]
    private static partial int getgrgid_r(uint id, group* entry, byte* buffer, nuint length, group** found);
}
