namespace VirtualNet.Netlink;

/// <summary>What a dump gave.</summary>
/// <param name="Items">The objects, each once, in the kernel's order.</param>
/// <param name="Consistent">False when changes interrupted the dump each time it was tried: objects that came or went meanwhile may be there or missing.</param>
public sealed record DumpResult<T>(IReadOnlyList<T> Items, bool Consistent)
{
    /// <summary>The items, or an error when the dump was interrupted each time: for plans and exact sets, which must not act on half a picture.</summary>
    /// <exception cref="VirtualNetException">The dump is not consistent.</exception>
    public IReadOnlyList<T> RequireConsistent(string what) =>
        Consistent
            ? Items
            : throw new VirtualNetException("InconsistentDump", FailureKind.Busy, $"Could not read {what}: it kept changing while it was read. Try again when less is going on.");
}
