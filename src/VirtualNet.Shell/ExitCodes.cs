namespace VirtualNet.Shell;

/// <summary>What the process ends with when the script itself does not say.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int Failed = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>The machine refuses the namespaces of a sandbox.</summary>
    public const int SandboxRefused = 3;

    /// <summary>Ended by a signal: 128 plus its number, as shells report it.</summary>
    public const int Signalled = 128;
}
