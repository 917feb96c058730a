namespace VirtualNet.Interop;

/// <summary>A system call failed. Never reaches a user as it is: the caller knows what was attempted and says so.</summary>
internal sealed class SystemCallException(string call, Errno error, string? path = null)
    : Exception($"{call}{(path is null ? "" : $" {path}")}: {SystemCall.Describe(error)} ({error})")
{
    public string Call { get; } = call;

    public Errno Error { get; } = error;
}
