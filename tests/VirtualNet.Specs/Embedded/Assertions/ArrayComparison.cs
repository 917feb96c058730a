using System.Management.Automation;

namespace VirtualNet.Specs;

/// <summary>Equality of Should -Be: element by element, arrays within arrays; null, no elements and one null are equal.</summary>
internal static class ArrayComparison
{
    /// <param name="actual">What was piped.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="equality">PowerShell's -eq or -ceq; $args: actual, expected.</param>
    public static bool AreEqual(object? actual, object? expected, ScriptBlock equality)
    {
        // The engine's conversion decides what is a collection and what is one value.
        var left = LanguagePrimitives.ConvertTo<object?[]>(actual) ?? [];
        var right = LanguagePrimitives.ConvertTo<object?[]>(expected) ?? [];
        if (IsNothing(left) || IsNothing(right))
            return IsNothing(left) && IsNothing(right);
        return left.Length == right.Length && Enumerable.Range(0, left.Length).All(i => ElementsEqual(left[i], right[i], equality));
    }

    private static bool ElementsEqual(object? left, object? right, ScriptBlock equality) =>
        Unwrap(left) is Array || Unwrap(right) is Array
            ? AreEqual(left, right, equality)
            : LanguagePrimitives.IsTrue(equality.InvokeReturnAsIs(left, right));

    private static bool IsNothing(object?[] array) => array.Length == 0 || (array.Length == 1 && array[0] is null);

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
