namespace VirtualNet;

/// <summary>
/// What tells one network namespace from another, for as long as the machine runs: its cookie (SO_NETNS_COOKIE, Linux 5.14) with
/// the boot's id. Device and inode of /proc/PID/ns/net are no identity: the kernel uses them again at once.
/// </summary>
/// <param name="Cookie">The kernel's cookie; 0 where the kernel has none.</param>
/// <param name="BootId">/proc/sys/kernel/random/boot_id.</param>
public readonly record struct NamespaceIdentity(ulong Cookie, Guid BootId)
{
    /// <summary>This boot's id.</summary>
    internal static Guid CurrentBoot { get; } =
        File.Exists("/proc/sys/kernel/random/boot_id") && Guid.TryParse(File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim(), out Guid id) ? id : Guid.Empty;

    /// <summary>False where the kernel gives no cookie: then nothing can be said about identity.</summary>
    public bool IsKnown => Cookie != 0;

    /// <inheritdoc/>
    public override string ToString() => $"{BootId:D}/{Cookie}";
}
