namespace VirtualNet.Specs;

/// <summary>Set-ItResult -Skipped ended the test.</summary>
internal sealed class SkippedException(string because) : Exception(because);
