namespace VirtualNet.Commands;

/// <summary>How two array arguments go together.</summary>
internal static class Pairing
{
    /// <summary>One of either goes with each of the other; several of both go pairwise.</summary>
    /// <param name="first">How many of the first.</param>
    /// <param name="second">How many of the second.</param>
    /// <param name="firstName">What the first are, in the plural.</param>
    /// <param name="secondName">What the second are, in the plural.</param>
    /// <returns>Positions in the first and in the second array.</returns>
    /// <exception cref="VirtualNetException"><c>CountMismatch</c>: several of both, and not equally many.</exception>
    public static IReadOnlyList<(int First, int Second)> Of(int first, int second, string firstName, string secondName)
    {
        if (first > 1 && second > 1 && first != second)
        {
            throw new VirtualNetException(
                "CountMismatch",
                FailureKind.InvalidArgument,
                $"{first} {firstName} and {second} {secondName} do not go together: give one of either, or equally many of both, which are then taken pairwise.");
        }

        return [.. Enumerable.Range(0, first == 0 || second == 0 ? 0 : Math.Max(first, second)).Select(i => (first == 1 ? 0 : i, second == 1 ? 0 : i))];
    }
}
