using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VirtualNet.Interop;

/// <content>A socket of another network namespace without a thread of its own.</content>
internal static unsafe partial class SystemCall
{
    private static readonly nint SetNs = FunctionOf("setns");
    private static readonly nint MakeSocket = FunctionOf("socket");

    /// <summary>
    /// setns(2), socket(2), setns(2) back, on the calling thread. What makes that safe is that nothing else can happen in between: no
    /// managed call, no allocation, no compilation, no change of the collector's mode, so no thread can be made that would inherit the
    /// namespace (see <see cref="Visit"/>). A tenth of what a thread of its own costs.
    /// </summary>
    /// <returns>
    /// Null when the thread may not enter or may not come back, or the socket was refused: nothing has changed then, and
    /// a thread of its own finds out why.
    /// </returns>
    public static FileDescriptor? TrySocketIn(FileDescriptor ns, FileDescriptor here, int domain, int type, int protocol)
    {
        using FileDescriptor.Scope there = ns.Borrow();
        using FileDescriptor.Scope back = here.Borrow();
        int result = Visit(
            (delegate* unmanaged[SuppressGCTransition]<int, int, int>)SetNs,
            (delegate* unmanaged[SuppressGCTransition]<int, int, int, int>)MakeSocket,
            there.Value,
            back.Value,
            domain,
            type | SOCK_CLOEXEC,
            protocol);
        if (result == Lost)
            Environment.FailFast("VirtualNet could not bring a thread back from a network namespace.");
        return result >= 0 ? new FileDescriptor(result) : null;
    }

    private const int Refused = -1;
    private const int Lost = -2;

    /// <summary>Compiled once and fully: there is no counting of calls, and no compilation for a second time, that could start a thread inside.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int Visit(
        delegate* unmanaged[SuppressGCTransition]<int, int, int> setns,
        delegate* unmanaged[SuppressGCTransition]<int, int, int, int> socket,
        int there,
        int back,
        int domain,
        int type,
        int protocol)
    {
        // Going to where the thread is already shows that it will be allowed to come back.
        if (setns(back, CLONE_NEWNET) != 0 || setns(there, CLONE_NEWNET) != 0)
            return Refused;
        int made = socket(domain, type, protocol);
        if (setns(back, CLONE_NEWNET) != 0)
            return Lost;
        return made >= 0 ? made : Refused;
    }

    private static nint FunctionOf(string name) => NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), name);
}
