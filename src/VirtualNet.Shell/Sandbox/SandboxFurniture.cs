namespace VirtualNet.Shell;

/// <summary>Makes fresh mount and network namespaces livable.</summary>
internal static class SandboxFurniture
{
    /// <returns>One sentence when it cannot be done, else null.</returns>
    public static string? SetUp()
    {
        // Named namespaces live in /run/netns: inside, there are none yet, and those made here are gone with the sandbox.
        if (Libc.MountTmpfs("/run") is { } mountError)
            return $"The sandbox could not mount an empty /run: {mountError}.";
        if (Libc.BringLoopbackUp() is { } loopbackError)
            return $"The sandbox could not bring up lo: {loopbackError}.";
        AllowPingSockets();
        Environment.SetEnvironmentVariable("VIRTUALNET_SANDBOX", "1");
        return null;
    }

    /// <summary>
    /// A new network namespace lets no group open ICMP datagram sockets (ping_group_range "1 0"). Only group 0 is mapped in a sandbox.
    /// Where this is refused raw sockets remain, so it is no reason to give up.
    /// </summary>
    private static void AllowPingSockets()
    {
        try
        {
            File.WriteAllText("/proc/sys/net/ipv4/ping_group_range", "0 0");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Environment.SetEnvironmentVariable("VIRTUALNET_SANDBOX_NOTE", $"no ping sockets: {refused.Message}");
        }
    }
}
