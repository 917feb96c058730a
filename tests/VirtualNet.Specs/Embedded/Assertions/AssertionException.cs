namespace VirtualNet.Specs;

/// <summary>A Should did not hold.</summary>
internal sealed class AssertionException(string message) : Exception(message);
