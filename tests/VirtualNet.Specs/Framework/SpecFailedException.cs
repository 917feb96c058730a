namespace VirtualNet.Specs;

/// <summary>Carries a failed test's message to the platform.</summary>
internal sealed class SpecFailedException(string message) : Exception(message)
{
    /// <summary>The message ends with PowerShell's own stack trace; there is no other.</summary>
    public override string? StackTrace => null;
}
